import { generate } from '@graphql-codegen/cli';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import config, { generated } from './codegen.config.mjs';

const here = new URL('.', import.meta.url).pathname;
const examples = new URL('../../graphql/examples', import.meta.url).pathname;
const run = promisify(execFile);

describe('graphql-codegen', () => {
  test('types every example by the golden schema', async () => {
    await generate(config, true);
    const text = await readFile(generated, 'utf8');
    const files = (await readdir(examples)).filter(name => name.endsWith('.graphql'));
    const documents = text.match(/^export const \w+Document = /gm) ?? [];
    assert.ok(files.length >= 20, `${files.length} examples`);
    assert.ok(documents.length >= files.length, `${documents.length} typed documents of ${files.length} files`);
    // `any` would type-check whatever the server does.
    assert.doesNotMatch(text, /(input|output): any/);
  });

  test('makes what the TypeScript compiler accepts', async () => {
    const compiler = `${here}../node_modules/typescript/bin/tsc`;
    await run(process.execPath, [compiler, '--project', `${here}tsconfig.json`]).catch(failure => {
      assert.fail(failure.stdout);
    });
  });
});
