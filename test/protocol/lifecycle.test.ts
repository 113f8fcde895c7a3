import { ANNOTATION_COMMANDS } from '../../server/src/protocol/index';
import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { RICH, startClient } from '../support/client';
import { withClient } from '../support/withClient';

describe('lifecycle', () => {
  it(
    'offers what it can do',
    withClient({ capabilities: RICH }, ({ result }) => {
      const { capabilities, serverInfo } = result;
      equal(serverInfo?.name, 'Seedmark');
      equal(capabilities.positionEncoding, 'utf-16');
      deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
      deepEqual(capabilities.executeCommandProvider, {
        commands: ['seedmark.server.convertHeader', ...Object.values(ANNOTATION_COMMANDS)],
      });
      ok(capabilities.diagnosticProvider);
    }),
  );

  it(
    'offers no pull diagnostics to a client that cannot pull',
    withClient({}, ({ result }) => {
      equal(result.capabilities.diagnosticProvider, undefined);
    }),
  );

  it(
    'takes a client that says nothing of itself',
    withClient({}, async (client) => {
      await client.open('file:///a.seed', ' date 2022-12-13 Text');
      const hover = await client.ask<{ contents: { kind: string } }>('hover', 'file:///a.seed', {
        position: { line: 0, character: 8 },
      });
      equal(hover.contents.kind, 'plaintext');
    }),
  );

  it('takes capabilities of the wrong shape', async () => {
    const capabilities = {
      general: { positionEncodings: 'utf-8' },
      textDocument: null,
      workspace: { configuration: 'no' },
    };
    const client = await startClient({ capabilities: capabilities as never });
    equal(client.result.capabilities.positionEncoding, 'utf-16');
    client.dispose();
  });

  it(
    'shuts down and exits with 0',
    withClient({}, async (client) => {
      await client.open('file:///a.seed', 'Text');
      await client.settled();
      equal(client.scheduled, 1);
      equal(await client.request('shutdown', undefined), null);
      equal(client.scheduled, 0);
      await client.notify('exit', undefined);
      await client.settled().catch(() => undefined);
      deepEqual(client.exits, [0]);
    }),
  );

  it(
    'exits with 1 where shutdown was left out',
    withClient({}, async (client) => {
      await client.notify('exit', undefined);
      await client.settled().catch(() => undefined);
      deepEqual(client.exits, [1]);
    }),
  );

  it(
    'refuses what it does not know, and lives on',
    withClient({}, async (client) => {
      await rejects(client.request('textDocument/unknown', {}), { code: -32601 });
      deepEqual(await client.settled(), []);
    }),
  );

  it(
    'says what is missing, and works',
    withClient({ problems: ['A file is missing.'] }, async (client) => {
      await client.settled();
      deepEqual(client.all('window/showMessage'), [{ type: 2, message: 'A file is missing.' }]);
      await client.open('file:///a.seed', ' date 2022-12-13 Text');
      ok(await client.ask('hover', 'file:///a.seed', { position: { line: 0, character: 8 } }));
    }),
  );
});
