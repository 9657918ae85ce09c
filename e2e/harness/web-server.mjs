import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

// Another run on this machine may hold the port for a while: its suites give it back one after the other.
const PATIENCE = 60_000;

// "localhost" may mean either loopback address, so a port is served on both.
export async function serve(port, answer) {
  const servers = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer((request, response) => {
      Promise.resolve(answer(request, response)).catch(failure => {
        response.writeHead(500).end(String(failure));
      });
    });
    if (await listens(server, port, host)) {
      servers.push(server);
    }
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

// False where the machine lacks the address.
async function listens(server, port, host) {
  for (const end = Date.now() + PATIENCE; ; await pause(500)) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return true;
    } catch (failure) {
      if (failure.code === 'EADDRNOTAVAIL' || failure.code === 'EAFNOSUPPORT') {
        return false;
      }
      if (failure.code !== 'EADDRINUSE' || Date.now() > end) {
        throw new Error(`Port ${port} cannot be served; APP_PORT and DESCRIPTORS_PORT choose others`, { cause: failure });
      }
    }
  }
}
