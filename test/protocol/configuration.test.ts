import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { RICH } from '../support/client';
import type { TestClient } from '../support/client';
import { withClient } from '../support/withClient';

const URI = 'file:///a/a.seed';
const OTHER = 'file:///b/b.seed';
const BAD = ' date 2022-13-45 Text';
const CODE = 'header-date-impossible';

/** The severity of the finding; `undefined` where it is turned off. */
async function severity(client: TestClient, uri: string): Promise<number | undefined> {
  const report = await client.ask<{ items: Diagnostic[] }>('diagnostic', uri);
  return report.items.find((item) => item.code === CODE)?.severity;
}

const settings = (value: string) => ({ checks: { severity: { [CODE]: value } } });
const logged = (client: TestClient) =>
  (client.all('window/logMessage') as { message: string }[]).map((one) => one.message);

describe('configuration that the client is asked for', () => {
  it(
    'can differ from document to document',
    withClient({ capabilities: RICH, settings: (uri) => settings(uri === URI ? 'hint' : 'off') }, async (client) => {
      await client.open(URI, BAD);
      await client.open(OTHER, BAD);
      equal(await severity(client, URI), 4);
      equal(await severity(client, OTHER), undefined);
    }),
  );

  it(
    'counts from the moment it changes',
    withClient({ capabilities: RICH, settings: () => settings('hint') }, async (client) => {
      await client.open(URI, BAD);
      equal(await severity(client, URI), 4);
      client.settings = () => settings('error');
      equal(await severity(client, URI), 4);
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      equal(await severity(client, URI), 1);
      deepEqual(client.asked, [
        'client/registerCapability',
        'workspace/diagnostic/refresh',
        'workspace/inlayHint/refresh',
      ]);
    }),
  );

  it(
    'never answers with the result of older settings',
    withClient({ capabilities: RICH, settings: () => settings('hint') }, async (client) => {
      await client.open(URI, BAD);
      const first = await client.ask<{ resultId: string }>('diagnostic', URI);
      client.settings = () => settings('off');
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      const second = await client.ask<{ kind: string }>('diagnostic', URI, { previousResultId: first.resultId });
      equal(second.kind, 'full');
    }),
  );

  it(
    'that is wrong is reported once, and the default holds',
    withClient({ capabilities: RICH, settings: () => settings('loud') }, async (client) => {
      await client.open(URI, BAD);
      await client.open(OTHER, BAD);
      equal(await severity(client, URI), 1);
      equal(await severity(client, OTHER), 1);
      equal(logged(client).filter((message) => message.includes(`seedmark.checks.severity: ${CODE}`)).length, 1);
    }),
  );

  it(
    'that the client fails to give is the default',
    withClient(
      {
        capabilities: RICH,
        settings: () => {
          throw new Error('broken');
        },
      },
      async (client) => {
        await client.open(URI, BAD);
        equal(await severity(client, URI), 1);
        ok(logged(client).some((message) => message.includes('the defaults are used')));
      },
    ),
  );
});

describe('configuration of clients that cannot be asked', () => {
  const capabilities = { textDocument: { diagnostic: {} } };
  const initializationOptions = { seedmark: settings('hint') };

  it(
    'comes with the initialization options',
    withClient({ capabilities, initializationOptions }, async (client) => {
      await client.open(URI, BAD);
      equal(await severity(client, URI), 4);
    }),
  );

  for (const sent of [{ seedmark: settings('off') }, settings('off')]) {
    it(
      `comes with didChangeConfiguration ${JSON.stringify(sent)}`,
      withClient({ capabilities, initializationOptions }, async (client) => {
        await client.open(URI, BAD);
        equal(await severity(client, URI), 4);
        await client.notify('workspace/didChangeConfiguration', { settings: sent });
        equal(await severity(client, URI), undefined);
      }),
    );
  }

  for (const sent of [null, 5, [], { seedmark: 'x' }]) {
    it(
      `falls back for didChangeConfiguration ${JSON.stringify(sent)}`,
      withClient({ capabilities, initializationOptions }, async (client) => {
        await client.open(URI, BAD);
        await client.notify('workspace/didChangeConfiguration', { settings: sent });
        equal(await severity(client, URI), 1);
      }),
    );
  }

  it(
    'brings new diagnostics to clients that do not pull',
    withClient({}, async (client) => {
      await client.open(URI, BAD);
      await client.settled();
      client.runScheduled();
      await client.settled();
      await client.notify('workspace/didChangeConfiguration', { settings: settings('off') });
      await client.settled();
      const next = client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
      client.runScheduled();
      deepEqual(
        (await next).diagnostics.filter((one) => one.code === CODE),
        [],
      );
    }),
  );
});
