import { createServer } from 'node:http';

// "localhost" may mean either loopback address, so a port is served on both.
export async function serve(port, answer) {
  const servers = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer((request, response) => {
      Promise.resolve(answer(request, response)).catch(failure => {
        response.writeHead(500).end(String(failure));
      });
    });
    await new Promise((resolve, reject) => {
      server.once('error', failure => (failure.code === 'EADDRNOTAVAIL' ? resolve() : reject(failure)));
      server.listen(port, host, resolve);
    });
    servers.push(server);
  }
  return {
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise(resolve => server.close(resolve));
      }
    },
  };
}
