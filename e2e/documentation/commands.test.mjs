// Each command of README and docs, run as written.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { eventually } from '../harness/eventually.mjs';
import { freePort } from '../harness/mokuroku.mjs';
import { BASE } from '../harness/subject.mjs';
import { asRun, commands, firstLine, NOT_RUN, project, SERVES } from './commands.mjs';

const run = promisify(execFile);
// A first start compiles all sources, on whatever machine this is.
const START_TIMEOUT = 600_000;
const all = await commands();

describe('the commands of README and docs', () => {
  for (const { page, command } of all) {
    const name = `${page}: ${firstLine(command)}`;
    const skip = NOT_RUN[firstLine(command)];
    if (SERVES.includes(command)) {
      test(name, { timeout: START_TIMEOUT }, () => serves(command));
    } else {
      test(name, { skip, timeout: 60_000 }, () => answers(command));
    }
  }

  test('are known where they are named', () => {
    const written = all.map(({ command }) => firstLine(command));
    assert.ok(written.length >= 10, `${written.length} commands`);
    for (const named of [...Object.keys(NOT_RUN), ...SERVES]) {
      assert.ok(written.includes(named), `no page holds: ${named}`);
    }
    assert.ok(written.some(command => command.startsWith('curl') && !(command in NOT_RUN)));
  });
});

// Ends well; what curl prints is JSON that is no error.
async function answers(command) {
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', asRun(command, BASE)], { cwd: project });
  if (command.startsWith('curl')) {
    assert.equal(JSON.parse(stdout).error, undefined, stdout);
  }
}

// Answers on its port, with the demo catalog in it.
async function serves(command) {
  const data = await mkdtemp(join(tmpdir(), 'mokuroku-documentation-'));
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const logFile = join(data, 'log');
  const log = openSync(logFile, 'w');
  const path = process.env.JAVA_HOME ? `${join(process.env.JAVA_HOME, 'bin')}:${process.env.PATH}` : process.env.PATH;
  const child = spawn('bash', ['-c', asRun(command, base)], {
    cwd: project,
    detached: true, // a group of its own: Maven starts a JVM
    stdio: ['ignore', log, log],
    env: { ...process.env, PATH: path, QUARKUS_HTTP_PORT: String(port), MOKUROKU_DATA: join(data, 'data'), DEBUG: 'false' },
  });
  closeSync(log);
  const ended = new Promise(resolve => child.once('exit', resolve));
  try {
    await eventually(`${command} answers at ${base}`, START_TIMEOUT, async () => {
      assert.equal(child.exitCode, null, await readFile(logFile, 'utf8'));
      return (await fetch(`${base}/q/health/ready`)).ok;
    });
    assert.equal((await fetch(`${base}/graphql-ui`)).status, 200);
  } finally {
    process.kill(-child.pid);
    await ended;
    await eventually('its port is free again', 30_000, async () => {
      try {
        await fetch(base);
        return false;
      } catch {
        return true;
      }
    });
    await rm(data, { recursive: true, force: true });
  }
}
