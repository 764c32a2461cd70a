import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is sent for a path. */
export interface ServedAnswer {
  body: string | Uint8Array;
  /** HTML in UTF-8 unless said otherwise. */
  headers?: OutgoingHttpHeaders;
}

/** Serves this machine alone on a free port. `answer` gets the path with its query; undefined is "not found". */
export async function serve(
  answer: (path: string) => ServedAnswer | undefined | Promise<ServedAnswer | undefined>,
): Promise<{ port: number; close: () => void }> {
  const server = createServer(async (request, response) => {
    const found = await answer(request.url ?? '/');
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...found?.headers });
    response.end(found?.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
