// The GraphQL editor in a browser, as its reader uses it.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { watch } from '../browser/watch.mjs';

export const TIMEOUT = 30_000;
const folder = new URL('../../graphql/examples/', import.meta.url);

export async function examples() {
  const names = (await readdir(folder)).toSorted();
  return Promise.all(names.map(async name => ({ name, query: await readFile(new URL(name, folder), 'utf8') })));
}

// A new browser profile each time: GraphiQL keeps what was typed.
export async function openEditor(browser, base, path = '/graphql-ui') {
  const context = await browser.newContext({ viewport: { width: 1500, height: 850 } });
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  const watched = watch(page, [new URL(base).origin]);
  await page.goto(base + path);
  await queryShown(page);
  return { page, watched, close: () => context.close() };
}

export async function queryShown(page) {
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  return textOf(page, '.graphiql-query-editor');
}

function textOf(page, area) {
  return page.locator(`${area} .CodeMirror`).first().evaluate(element => element.CodeMirror.getValue());
}

export async function type(page, text) {
  await page.locator('.graphiql-query-editor .CodeMirror').evaluate((element, value) => element.CodeMirror.setValue(value), text);
  // GraphiQL looks at a text a moment after the last key.
  await page.waitForURL(address => address.searchParams.get('query') === text);
}

export function execute(page) {
  return page.locator('.graphiql-execute-button').click();
}

// Chooses an example, runs it, and returns the answer that is on the screen.
export async function run(page, { name, query }) {
  await page.getByLabel('Examples').selectOption(name);
  assert.equal(await queryShown(page), query, `the query shown for ${name}`);
  const [response] = await Promise.all([
    page.waitForResponse(answer => answer.request().method() === 'POST' && answer.request().postDataJSON()?.query === query),
    execute(page),
  ]);
  const answer = await response.json();
  await page.waitForFunction(
    text => {
      const shown = document.querySelector('.result-window .CodeMirror')?.CodeMirror.getValue();
      return shown && JSON.stringify(JSON.parse(shown)) === text;
    },
    JSON.stringify(answer),
  );
  return answer;
}

export async function runEveryExample(page) {
  const all = (await examples()).filter(({ query }) => !/^subscription /m.test(query)); // see subscribe()
  assert.ok(all.length >= 20, `${all.length} examples`);
  for (const example of all) {
    const answer = await run(page, example);
    assert.equal(answer.errors, undefined, `${example.name}: ${JSON.stringify(answer.errors)}`);
    assert.ok(Object.keys(answer.data).length > 0, example.name);
  }
}

// The documentation explorer is filled by the schema.
export async function seeDocumentation(page) {
  await page.getByRole('button', { name: /Show Documentation Explorer/i }).click();
  const explorer = page.locator('.graphiql-doc-explorer');
  await explorer.getByText('Query', { exact: true }).first().click();
  await explorer.getByText('impactOf').first().waitFor();
}

export async function followSchemaLink(page) {
  await page.getByRole('link', { name: 'Schema' }).click();
  await page.waitForURL(address => !address.pathname.endsWith('/graphql-ui/'));
  const text = await page.locator('body').innerText();
  assert.match(text, /type Query/);
  await page.goBack();
  await queryShown(page);
}

// A subscription opens a WebSocket, which the server acknowledges.
export async function subscribe(page) {
  await type(page, 'subscription { entityChanged { ref } }');
  const acknowledged = page
    .waitForEvent('websocket')
    .then(socket => socket.waitForEvent('framereceived', { predicate: frame => frame.payload.includes('connection_ack') }));
  await Promise.all([acknowledged, execute(page)]);
  await execute(page); // stops it
}
