// Each address of the README, opened in a browser.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { watch } from '../browser/watch.mjs';
import { launchChromium } from '../harness/chromium.mjs';
import { BASE } from '../harness/subject.mjs';
import { project } from './commands.mjs';

// What cannot be opened, and why. An entry that the README does not hold fails.
const NOT_OPENED = {
  'http://localhost:8080/api/…': 'it stands for many addresses, which docs/backstage.md lists',
};
// What a reader has to see.
const SHOWS = {
  '/graphql-ui': /Examples/,
  '/graphql': /Examples/,
  '/graphql/schema.graphql': /type Query/,
  '/api/catalog/entities': /basket-service/,
  '/api/search/query?term=basket': /basket-service/,
  '/api/scaffolder/v2/actions': /publish:github/,
  '/q/health': /UP/,
  '/q/metrics': /mokuroku|jvm/,
};

const readme = await readFile(`${project}README.md`, 'utf8');
const rows = readme.split('\n').filter(line => line.startsWith('| http://localhost:8080'));
const addresses = rows.flatMap(row => [
  row.split('|')[1].trim(),
  ...[...row.matchAll(/`(\/[^`]+)`/g)].map(([, path]) => `http://localhost:8080${path}`),
]);

describe('the addresses of the README', () => {
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());

  for (const address of addresses) {
    test(address, { skip: NOT_OPENED[address] }, async () => {
      const page = await browser.newPage();
      const watched = watch(page);
      const path = address.slice('http://localhost:8080'.length);
      const answer = await page.goto(BASE + path, { waitUntil: 'networkidle' });
      assert.equal(answer.status(), 200);
      assert.match(await page.locator('body').innerText(), SHOWS[path] ?? /Mokuroku/);
      assert.deepEqual(watched.take(), []);
      await page.close();
    });
  }

  test('the links of the first page', async () => {
    const page = await browser.newPage();
    const watched = watch(page);
    await page.goto(BASE, { waitUntil: 'networkidle' });
    const links = await page.locator('a:visible').evaluateAll(all => all.map(link => link.href));
    assert.ok(links.length >= 5);
    for (const link of links) {
      assert.equal((await page.goto(link)).status(), 200, link);
    }
    await page.waitForLoadState('networkidle');
    assert.deepEqual(watched.take(), []);
    await page.close();
  });

  test('are found, and named where they are not opened', () => {
    assert.ok(addresses.length >= 7, addresses.join());
    for (const named of Object.keys(NOT_OPENED)) {
      assert.ok(addresses.includes(named), `the README does not hold ${named}`);
    }
  });
});
