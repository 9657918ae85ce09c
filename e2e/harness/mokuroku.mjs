import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_ORIGIN, DESCRIPTORS_PORT } from './ports.mjs';
import { eventually } from './eventually.mjs';

const project = new URL('../..', import.meta.url).pathname;
const jar = join(project, 'target/quarkus-app/quarkus-run.jar');

// A Mokuroku as packaged, with an empty data folder of its own.
//   settings   beside those below, or in place of them
//   port       where another server must know it before
export async function startMokuroku({ folders = [], settings: others = {}, port = process.env.MOKUROKU_PORT } = {}) {
  port ??= await freePort();
  const data = await mkdtemp(join(tmpdir(), 'mokuroku-e2e-'));
  const logFile = join(data, 'mokuroku.log');
  const log = openSync(logFile, 'w');
  const child = spawn(javaProgram(), ['-Xmx512m', ...settings({ port, data, folders, others }), '-jar', jar], {
    cwd: data,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise(resolve => child.once('exit', resolve));
  const base = `http://localhost:${port}`;
  const stop = async () => {
    child.kill();
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  try {
    await eventually(`Mokuroku is ready at ${base}`, 120_000, async () => {
      if (child.exitCode !== null) {
        throw new Error(`Mokuroku ended with ${child.exitCode}:\n${await readFile(logFile, 'utf8')}`);
      }
      return (await fetch(`${base}/q/health/ready`)).ok;
    });
  } catch (failure) {
    await stop();
    throw failure;
  }
  return { base, log: () => readFile(logFile, 'utf8'), stop };
}

function settings({ port, data, folders, others }) {
  return Object.entries({
    'quarkus.http.port': port,
    'quarkus.http.host': 'localhost',
    'mokuroku.data': join(data, 'data'),
    'mokuroku.folders': folders.map(folder => join(project, folder)).join(','),
    'mokuroku.auth.guest': true,
    'mokuroku.reading.allow': `localhost:${DESCRIPTORS_PORT}`,
    'quarkus.http.cors.enabled': true,
    'quarkus.http.cors.origins': APP_ORIGIN,
    'quarkus.http.cors.access-control-allow-credentials': true,
    ...others,
  })
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `-D${key}=${value}`);
}

function javaProgram() {
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
