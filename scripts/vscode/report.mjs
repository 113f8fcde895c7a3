import { createServer } from 'node:net';
import { HostError } from './places.mjs';

/**
 * Listens on a free loopback port for what the tests in the extension host print, and prints it on.
 *
 * @param {{ cleanup: { add(step: () => unknown): void } }} options
 * @returns {Promise<{ port: number; result: Promise<{ passes: number; failures: number }> }>}
 *   `result` rejects where the extension host ends before it has told the counts.
 */
export async function listenForReport({ cleanup }) {
  const server = createServer();
  cleanup.add(() => server.close());
  const result = new Promise((resolve, reject) => {
    server.on('connection', (socket) => {
      let line = '';
      socket.setEncoding('utf8');
      socket.on('data', (data) => {
        const lines = (line + data).split('\n');
        line = lines.pop() ?? '';
        for (const text of lines) {
          const counts = /^\{"passes":\d+,"failures":\d+\}$/.test(text) && JSON.parse(text);
          if (counts) resolve(counts);
          else console.log(text);
        }
      });
      socket.on('error', reject);
      socket.on('close', () => reject(new HostError('The extension host ended before the tests did.')));
      cleanup.add(() => socket.destroy());
    });
  });
  // A stop before anybody waits must not count as an unhandled rejection.
  result.catch(() => {});
  await new Promise((resolve, reject) => server.listen(0, '127.0.0.1', resolve).once('error', reject));
  return { port: server.address().port, result };
}
