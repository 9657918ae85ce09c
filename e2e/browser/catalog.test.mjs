// The way in, and the list of the catalog.
import assert from 'node:assert/strict';
import { open, sees, session, signIn, step } from './session.mjs';

// The title of the table, which counts: "All Components (20)".
async function titled(title) {
  await session.page.getByText(title).first().waitFor();
}

async function rows() {
  const cells = session.page.locator('table tbody tr td:first-child a');
  await cells.first().waitFor();
  return (await cells.allInnerTexts()).map(text => text.trim());
}

step('offers to enter as a guest', async page => {
  await open('/');
  await page.getByRole('button', { name: 'Enter' }).waitFor();
  await sees('Guest');
}, { image: 'sign-in' });

step('signs in as a guest and shows the catalog', async page => {
  await signIn();
  await page.getByRole('button', { name: /Create|Register Existing/i }).or(page.getByText('Kind')).first().waitFor();
});

step('lists all components', async () => {
  await open('/?filters[kind]=component&filters[user]=all');
  await titled(/All Components \(20\)/i);
  assert.ok((await rows()).includes('Basket service'));
}, { image: 'catalog' });

step('narrows the list by type', async () => {
  await open('/?filters[kind]=component&filters[user]=all&filters[type]=website');
  await titled(/All website Components \(3\)/i);
  assert.deepEqual((await rows()).toSorted(), ['Checkout UI', 'Shop website', 'Warehouse terminal']);
});

step('narrows the list by a text', async page => {
  await open('/?filters[kind]=component&filters[user]=all');
  await titled(/All Components \(20\)/i);
  await page.getByPlaceholder('Search').first().fill('basket');
  await titled(/All Components \(1\)/i);
  assert.deepEqual(await rows(), ['Basket service']);
});

step('narrows the list by tags and lifecycles', async () => {
  await open('/?filters[kind]=component&filters[user]=all&filters[tags]=quarkus&filters[lifecycles]=production');
  await sees(/All Components \(\d\)/i);
  for (const row of await rows()) {
    assert.match(row, /service/);
  }
}, { image: 'catalog-filtered' });

step('narrows the list by an owner', async () => {
  await open('/?filters[kind]=component&filters[user]=all&filters[owners]=group:default/checkout');
  await titled(/All Components \(5\)/i);
});

step('lists another kind', async () => {
  await open('/?filters[kind]=group&filters[user]=all');
  await titled(/All Groups \(7\)/i);
  assert.ok((await rows()).includes('Checkout'));
});

step('goes through pages, there and back', async page => {
  await open('/?filters[kind]=component&filters[user]=all&limit=5');
  await titled(/All Components \(20\)/i);
  const first = await rows();
  assert.equal(first.length, 5);
  await page.getByRole('button', { name: /next page/i }).click();
  await page.getByText(first[0], { exact: true }).first().waitFor({ state: 'detached' });
  const second = await rows();
  assert.equal(second.length, 5);
  assert.deepEqual(first.filter(name => second.includes(name)), []);
  await page.getByRole('button', { name: /previous page/i }).click();
  await page.getByText(second[0], { exact: true }).first().waitFor({ state: 'detached' });
  assert.deepEqual(await rows(), first);
});

