// The GraphQL editor answers a guest, behind a path prefix, and with a token.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchChromium } from '../harness/chromium.mjs';
import { startMokuroku } from '../harness/mokuroku.mjs';
import { servePrefix } from '../harness/prefix-proxy.mjs';
import { BASE } from '../harness/subject.mjs';
import { TOKEN } from '../harness/tokens.mjs';
import { examples, execute, followSchemaLink, openEditor, queryShown, run, runEveryExample, seeDocumentation, subscribe, type } from './editor.mjs';

let browser;

before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

function worksWholly(describeSession) {
  test('starts with an example', async () => {
    const { page, watched } = describeSession();
    assert.equal(await queryShown(page), (await examples())[0].query);
    assert.deepEqual(watched.take(), []);
  });
  test('fills the documentation explorer', async () => {
    const { page, watched } = describeSession();
    await seeDocumentation(page);
    assert.deepEqual(watched.take(), []);
  });
  test('runs every example', { timeout: 300_000 }, async () => {
    const { page, watched } = describeSession();
    await runEveryExample(page);
    assert.deepEqual(watched.take(), []);
  });
  test('follows the schema link', async () => {
    const { page, watched } = describeSession();
    await followSchemaLink(page);
    assert.deepEqual(watched.take(), []);
  });
  test('opens a subscription', async () => {
    const { page, watched } = describeSession();
    await subscribe(page);
    assert.deepEqual(watched.take(), []);
  });
}

describe('the editor, for a guest', () => {
  let session;
  before(async () => {
    session = await openEditor(browser, BASE);
  });
  after(() => session?.close());
  worksWholly(() => session);

  test('shows an example again after an edit', async () => {
    const { page } = session;
    const [first] = await examples();
    await run(page, first);
    await type(page, '{ __typename }');
    await page.getByLabel('Examples').selectOption('');
    await run(page, first);
  });

  test('keeps a query in the address', async () => {
    const shared = await openEditor(browser, BASE, `/graphql-ui?query=${encodeURIComponent('{ __typename }')}`);
    assert.equal(await queryShown(shared.page), '{ __typename }');
    await shared.close();
  });

  test('sends a header of the header editor once', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Headers' }).click();
    await page
      .locator('.graphiql-editor-tool .CodeMirror')
      .last()
      .evaluate(element => element.CodeMirror.setValue('{"Content-Type": "application/json", "X-Tried": "yes"}'));
    await type(page, '{ __typename }');
    const [request] = await Promise.all([page.waitForRequest(it => it.postDataJSON()?.query === '{ __typename }'), execute(page)]);
    assert.equal((await request.allHeaders())['content-type'], 'application/json');
    assert.equal((await request.allHeaders())['x-tried'], 'yes');
  });
});

describe('the editor, behind a path prefix', () => {
  let proxy;
  let session;
  before(async () => {
    proxy = await servePrefix('/tools/catalog', BASE);
    session = await openEditor(browser, proxy.base);
  });
  after(async () => {
    await session?.close();
    await proxy?.close();
  });
  worksWholly(() => session);

  test('is linked from the first page, with and without a slash', async () => {
    const { page, watched } = session;
    for (const address of [proxy.base, `${proxy.base}/`, `${proxy.base}/graphql`, `${proxy.base}/graphql-ui/editor/`]) {
      await page.goto(address);
      if (!page.url().includes('graphql-ui')) {
        await page.getByRole('link', { name: 'GraphQL editor' }).click();
      }
      await queryShown(page);
      assert.equal(new URL(page.url()).pathname, '/tools/catalog/graphql-ui/');
    }
    assert.deepEqual(watched.take(), []);
  });
});

describe('the editor, where guests are not let in', () => {
  let server;
  let session;
  before(async () => {
    server = await startMokuroku({
      folders: ['catalog-info'],
      settings: { 'mokuroku.auth.guest': false, 'mokuroku.auth.tokens': `editor=${TOKEN}` },
    });
    session = await openEditor(browser, server.base);
  });
  after(async () => {
    await session?.close();
    await server?.stop();
  });

  test('asks for a token and takes one', async () => {
    const { page, watched } = session;
    await page.getByText('This server needs a token').first().waitFor();
    await page.getByLabel('Token').fill(TOKEN);
    await page.getByLabel('Token').blur();
    await page.getByRole('status').waitFor({ state: 'hidden' });
    watched.take(); // 401
  });
  worksWholly(() => session);

  test('is who the token says, and keeps the token out of the address', async () => {
    const { page } = session;
    const answer = await run(page, (await examples()).find(it => it.name.includes('who-am-i')));
    assert.match(JSON.stringify(answer.data), /editor/);
    assert.ok(!page.url().includes(TOKEN));
  });
});
