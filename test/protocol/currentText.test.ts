import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import type { Diagnostic, DocumentLink, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { DocumentStatus } from '../../server/src/protocol/index';
import { RICH } from '../support/client';
import type { TestClient } from '../support/client';
import { withClient } from '../support/withClient';

const URI = 'file:///a.seed';
const BAD = ' date 2022-13-45 Text';
const GOOD = ' date 2022-12-13 Text';
const STATUS = 'seedmark/documentStatus';
const PUBLISH = 'textDocument/publishDiagnostics';

interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly items?: Diagnostic[];
}

const rich = (test: (client: TestClient) => Promise<void>) => withClient({ capabilities: RICH }, test);
const plain = (test: (client: TestClient) => Promise<void>) => withClient({}, test);
const codes = (items: readonly Diagnostic[] | undefined) => items?.map((item) => item.code);

describe('answers come from the current text', () => {
  it(
    'a request overtaken by a change gets no answer',
    rich(async (client) => {
      await client.open(URI, 'http://one.example');
      client.hold();
      const links = client.ask('documentLink', URI);
      await client.change(URI, 2, { text: 'http://two.example' });
      const later = client.ask<DocumentLink[]>('documentLink', URI);
      const refused = rejects(links, { code: LSPErrorCodes.ContentModified });
      client.release();
      await refused;
      equal((await later)[0]?.target, 'http://two.example');
    }),
  );

  it(
    'pulled diagnostics overtaken by a change are asked again',
    rich(async (client) => {
      await client.open(URI, BAD);
      client.hold();
      const report = client.ask('diagnostic', URI);
      await client.change(URI, 2, { text: GOOD });
      const refused = rejects(report, { code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } });
      await client.notify('$/none', {});
      client.release();
      await refused;
    }),
  );

  it(
    'a request for a document closed meanwhile gets no answer',
    rich(async (client) => {
      await client.open(URI, 'http://one.example');
      client.hold();
      const links = client.ask('documentLink', URI);
      await client.notify('textDocument/didClose', { textDocument: { uri: URI } });
      const settled = client.settled();
      const refused = rejects(links, { code: LSPErrorCodes.ContentModified });
      await settled;
      client.release();
      await refused;
    }),
  );

  it(
    'a cancelled request stays without an answer',
    rich(async (client) => {
      await client.open(URI, 'http://one.example');
      client.hold();
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: URI } };
      const links = client.connection.sendRequest('textDocument/documentLink', params, source.token);
      const refused = rejects(links, { code: LSPErrorCodes.RequestCancelled });
      await client.settled();
      source.cancel();
      await client.settled();
      client.release();
      await refused;
    }),
  );

  it(
    'diagnostics that stay the same are not sent again',
    rich(async (client) => {
      await client.open(URI, BAD);
      const first = await client.ask<Report>('diagnostic', URI);
      ok(codes(first.items)?.includes('header-date-impossible'));
      const [diagnostic] = first.items ?? [];
      equal(diagnostic?.source, 'seedmark');
      ok(diagnostic.codeDescription?.href.endsWith(`docs/checks.md#${String(diagnostic.code)}`));
      const second = await client.ask<Report>('diagnostic', URI, { previousResultId: first.resultId });
      deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
      await client.change(URI, 2, { text: GOOD });
      const third = await client.ask<Report>('diagnostic', URI, { previousResultId: first.resultId });
      equal(third.kind, 'full');
      equal(codes(third.items)?.includes('header-date-impossible'), false);
    }),
  );
});

describe('diagnostics for clients that do not pull', () => {
  it(
    'come once when typing rests, with the version',
    plain(async (client) => {
      await client.open(URI, BAD, 1);
      await client.change(URI, 2, { text: `${BAD}s` });
      await client.settled();
      equal(client.scheduled, 1);
      const next = client.next<PublishDiagnosticsParams>(PUBLISH);
      client.runScheduled();
      const { version, diagnostics } = await next;
      equal(version, 2);
      ok(codes(diagnostics)?.includes('header-date-impossible'));
      equal(client.all(PUBLISH).length, 1);
    }),
  );

  it(
    'of an older text never come',
    plain(async (client) => {
      await client.open(URI, BAD, 1);
      await client.settled();
      client.hold();
      client.runScheduled();
      await client.change(URI, 2, { text: GOOD });
      await client.settled();
      const next = client.next<PublishDiagnosticsParams>(PUBLISH);
      client.release();
      await client.settled();
      client.runScheduled();
      equal((await next).version, 2);
      equal(client.all(PUBLISH).length, 1);
    }),
  );

  it(
    'go with the document',
    plain(async (client) => {
      await client.open(URI, BAD, 1);
      await client.notify('textDocument/didClose', { textDocument: { uri: URI } });
      await client.settled();
      equal(client.scheduled, 0);
      deepEqual(client.all(PUBLISH), [{ uri: URI, diagnostics: [] }]);
    }),
  );

  it(
    'are not pushed to a client that pulls',
    rich(async (client) => {
      await client.open(URI, BAD);
      await client.settled();
      const next = client.next<DocumentStatus>(STATUS);
      client.runScheduled();
      await next;
      await client.settled();
      deepEqual(client.all(PUBLISH), []);
    }),
  );
});

describe('document status', () => {
  it(
    'comes after the analysis of a new text, once',
    rich(async (client) => {
      await client.open(URI, GOOD, 5);
      const next = client.next<DocumentStatus>(STATUS);
      await client.ask('documentLink', URI);
      const status = await next;
      deepEqual([status.uri, status.version, status.form, status.date], [URI, 5, 'inline', '2022-12-13']);
      await client.ask('foldingRange', URI);
      client.runScheduled();
      await client.settled();
      equal(client.all(STATUS).length, 1);
      await client.change(URI, 6, { text: 'No header' });
      await client.settled();
      const later = client.next<DocumentStatus>(STATUS);
      client.runScheduled();
      const { version, form, date } = await later;
      deepEqual([version, form, date], [6, null, null]);
    }),
  );
});
