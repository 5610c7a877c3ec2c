// The built site on this machine, as a plain static host serves it: compressed copies where they
// exist, and the reader's shell for every address that is no file.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** The folder that is served: dist/, or the one that the variable DIST names. */
export const folder = process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** Where the tests find it. */
export const port = 4870;

/** Serves the folder; the server that is handed back is to be closed. */
export function serve(at = port) {
  const server = createServer(sirv(folder, { single: true, brotli: true, gzip: true }));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at, '127.0.0.1', () => resolve(server));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await serve();
  console.log(`${folder} at http://127.0.0.1:${port}/`);
}
