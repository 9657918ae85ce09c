import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { DESCRIPTORS_ORIGIN, DESCRIPTORS_PORT } from './ports.mjs';
import { serve } from './web-server.mjs';

const project = new URL('../..', import.meta.url).pathname;

// `/demo/...` is the demo catalog; all else is what a test has put there, or a file of `descriptors`.
export async function serveDescriptors() {
  const files = new Map();
  const server = await serve(DESCRIPTORS_PORT, async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, DESCRIPTORS_ORIGIN).pathname));
    const text = files.get(path) ?? (await fileAt(path));
    if (text === undefined) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, { 'content-type': 'text/yaml; charset=utf-8' }).end(text);
    }
  });
  return {
    url: path => DESCRIPTORS_ORIGIN + path,
    put: (path, text) => {
      files.set(path, text);
      return DESCRIPTORS_ORIGIN + path;
    },
    remove: path => files.delete(path),
    close: () => server.close(),
  };
}

async function fileAt(path) {
  const file = path.startsWith('/demo/')
    ? join(project, 'catalog-info', path.slice('/demo/'.length))
    : join(project, 'e2e/descriptors', path);
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
