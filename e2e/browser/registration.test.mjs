// The life of a component that somebody registers by the address of its file.
import { eventually } from '../harness/eventually.mjs';
import { BASE } from '../harness/subject.mjs';
import { open, sees, session, signIn, step } from './session.mjs';

const PATH = '/browser/catalog-info.yaml';
const PAGE = '/catalog/default/component/from-the-browser';

function descriptor(description) {
  return [
    'apiVersion: backstage.io/v1alpha1',
    'kind: Component',
    'metadata:',
    '  name: from-the-browser',
    '  title: From the browser',
    `  description: ${description}`,
    'spec:',
    '  type: service',
    '  lifecycle: experimental',
    '  owner: checkout',
  ].join('\n');
}

// Backstage processes what was registered some time later.
async function readable() {
  await eventually('what was registered is readable', 60_000, async () => {
    return (await fetch(`${BASE}/api/catalog/entities/by-name/component/default/from-the-browser`)).ok;
  });
}

async function menu(item) {
  const { page } = session;
  await page.getByRole('button', { name: 'more' }).or(page.getByTestId('menu-button')).first().click();
  await page.getByRole('menuitem', { name: item }).click();
}

step('signs in', signIn);

step('looks at a file before it is registered', async page => {
  const target = session.descriptors.put(PATH, descriptor('As first written.'));
  await open('/catalog-import');
  await page.getByLabel(/URL/).first().fill(target);
  await page.getByRole('button', { name: 'Analyze' }).click();
  await page.getByRole('button', { name: 'Import' }).waitFor();
  await sees(/from-the-browser/);
}, { image: 'register' });

step('registers it', async page => {
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'Register another' }).waitFor();
  await readable();
});

step('shows it', async () => {
  await open(PAGE);
  await sees('From the browser', 'As first written.');
}, { image: 'registered' });

step('stars it', async page => {
  await page.getByRole('button', { name: /add to favorites/i }).first().click();
  await page.getByRole('button', { name: /remove from favorites/i }).first().waitFor();
  await open('/?filters[kind]=component&filters[user]=starred');
  await sees(/Starred Components \(1\)/i, 'From the browser');
}, { image: 'starred' });

step('keeps the star', async page => {
  await open(PAGE);
  await page.getByRole('button', { name: /remove from favorites/i }).first().waitFor();
});

step('takes the star away', async page => {
  await page.getByRole('button', { name: /remove from favorites/i }).first().click();
  await page.getByRole('button', { name: /add to favorites/i }).first().waitFor();
  await page.reload();
  await page.getByRole('button', { name: /add to favorites/i }).first().waitFor();
});

step('refreshes it', async page => {
  session.descriptors.put(PATH, descriptor('As written later.'));
  await page.getByRole('button', { name: 'Refresh', exact: true }).first().click();
  await eventually('what was written later is readable', 60_000, async () => {
    const answer = await fetch(`${BASE}/api/catalog/entities/by-name/component/default/from-the-browser`);
    return (await answer.json()).metadata.description === 'As written later.';
  });
  await page.reload();
  await sees('As written later.');
});

step('shows what it is made of', async page => {
  await menu('Inspect entity');
  await sees(/Entity Inspector/i);
  await page.getByRole('button', { name: 'Close' }).click();
});

step('unregisters it', async page => {
  await menu('Unregister entity');
  await page.getByRole('button', { name: 'Unregister Location' }).click();
  await page.waitForURL(url => !url.pathname.startsWith('/catalog/default'));
  await eventually('what was registered is gone', 60_000, async () => {
    return (await fetch(`${BASE}/api/catalog/entities/by-name/component/default/from-the-browser`)).status === 404;
  });
});
