import { CatalogClient } from '@backstage/catalog-client';
import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const PRIVATE = ['constructor', 'requestIgnored', 'requestRequired', 'requestOptional'];

test('every method of the client is called by a test', async () => {
  const files = await Array.fromAsync(glob(new URL('./*.test.mjs', import.meta.url).pathname));
  const source = (await Promise.all(files.map(file => readFile(file, 'utf8')))).join('\n');
  const methods = Object.getOwnPropertyNames(CatalogClient.prototype).filter(name => !PRIVATE.includes(name) && !/^get\w+ByPredicate$|ByPredicate$|getFilterValue/.test(name));
  assert.ok(methods.length >= 20, `${methods.length} methods`);
  assert.deepEqual(methods.filter(name => !source.includes(`client.${name}(`)), []);
});
