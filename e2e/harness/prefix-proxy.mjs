import { createServer, request as ask } from 'node:http';
import { connect } from 'node:net';

// A reverse proxy as companies have one: it serves a server below a prefix, which it removes from the path. It
// answers 404 outside the prefix, so that an address that lost the prefix fails.
export async function servePrefix(prefix, base) {
  const upstream = new URL(base);
  const withoutPrefix = url => (url === prefix ? '/' : url.startsWith(`${prefix}/`) ? url.slice(prefix.length) : undefined);
  const server = createServer((request, response) => {
    const path = withoutPrefix(request.url);
    if (path === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { hostname, port } = upstream;
    const passed = ask({ hostname, port, path, method: request.method, headers: request.headers }, answer => {
      response.writeHead(answer.statusCode, answer.rawHeaders);
      answer.pipe(response);
    });
    passed.on('error', failure => response.writeHead(502).end(String(failure)));
    request.pipe(passed);
  });
  server.on('upgrade', (request, socket, head) => {
    const path = withoutPrefix(request.url);
    if (path === undefined) {
      socket.destroy();
      return;
    }
    const passed = connect(upstream.port, upstream.hostname, () => {
      const lines = [`${request.method} ${path} HTTP/1.1`];
      for (let i = 0; i < request.rawHeaders.length; i += 2) {
        lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
      }
      passed.write(`${lines.join('\r\n')}\r\n\r\n`);
      passed.write(head);
      socket.pipe(passed).pipe(socket);
    });
    passed.on('error', () => socket.destroy());
    socket.on('error', () => passed.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    base: `http://127.0.0.1:${server.address().port}${prefix}`,
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
