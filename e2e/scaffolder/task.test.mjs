// A task that takes its time: followed, cancelled and retried.
import { open, sees, session, signIn, step } from '../browser/session.mjs';
import { BASE } from '../harness/subject.mjs';
import { fill, next } from './form.mjs';

step('signs in', async () => {
  await registerTemplate();
  await signIn();
});

step('starts a task', async page => {
  await open('/create/templates/default/import-products');
  await fill('List', 'spring-2027');
  await next('Review');
  await next('Create');
  await page.waitForURL(/\/create\/tasks\//);
  await sees('Import products', 'Wait for the nightly window');
}, { live: true });

step('shows the log while the task runs', async page => {
  await page.getByRole('button', { name: 'Show Logs' }).click();
  await sees(/The list spring-2027 has 1200 products/, /Beginning step Wait for the nightly window/);
}, { image: 'template-log', live: true });

step('cancels the task', async page => {
  await page.getByTestId('cancel-button').click();
  await sees(/Step wait .* has been cancelled/);
}, { image: 'template-cancelled', error: /Step wait .* has been cancelled/, live: true });

step('retries the task, and shows what came of it', async page => {
  await page.getByTestId('retry-button').click();
  await page.getByRole('heading', { name: 'Result' }).waitFor();
  await sees('Imported the list');
}, { image: 'template-retried', live: true });

step('follows a link of the task to an entity', async page => {
  await page.getByRole('link', { name: 'Who owns the list' }).click();
  await page.waitForURL('**/catalog/default/group/catalogue');
  await sees('Products, prices and stock as customers see them.');
});

async function registerTemplate() {
  const answer = await fetch(`${BASE}/api/catalog/locations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'url', target: session.descriptors.url('/import-template.yaml') }),
  });
  if (![201, 409].includes(answer.status)) {
    throw new Error(`Registering the template answered ${answer.status}: ${await answer.text()}`);
  }
}
