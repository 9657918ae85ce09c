import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { APP_ORIGIN, APP_PORT } from '../harness/ports.mjs';
import { serve } from '../harness/web-server.mjs';

// The folder of the app, as harness/run.mjs names it.
const dist = new URL(`../${process.env.E2E_APP}/dist`, import.meta.url).pathname;
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

// Serves the frontend as it was built, and tells it the backend's address, as Backstage's app plugin would.
export function serveApp(backend) {
  const config = [{ context: 'e2e', data: { app: { baseUrl: APP_ORIGIN }, backend: { baseUrl: backend } } }];
  const script = `<script type="backstage.io/config">${JSON.stringify(config)}</script>`;
  return serve(APP_PORT, async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, APP_ORIGIN).pathname));
    // Every path that is no file is one of the app's pages.
    const file = path.startsWith('/static/') ? path : '/index.html';
    let content;
    try {
      content = await readFile(join(dist, file));
    } catch {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(file === '/index.html' ? content.toString().replace('</head>', `${script}</head>`) : content);
  });
}
