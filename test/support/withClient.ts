import { startClient } from './client';
import type { ClientOptions, TestClient } from './client';

/** Runs a test with a client of its own, and takes both ends down behind it. */
export function withClient(
  options: ClientOptions,
  test: (client: TestClient) => Promise<void> | void,
): () => Promise<void> {
  return async () => {
    const client = await startClient(options);
    try {
      await test(client);
    } finally {
      client.dispose();
    }
  };
}
