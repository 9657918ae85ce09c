// A template of the demo, from the list to what it made.
import { open, sees, signIn, step } from '../browser/session.mjs';
import { choose, fill, next } from './form.mjs';

step('signs in', signIn);

step('lists the templates', async () => {
  await open('/create');
  await sees('New service', 'New library', 'New serverless API');
}, { image: 'template-list' });

step('opens the form of a template', async page => {
  await page.locator('.MuiCard-root', { hasText: 'New service' }).getByRole('button', { name: 'Choose' }).click();
  await sees('A service in a container, with health check, pipeline, chart and catalog entry.', 'What is it?');
});

step('fills in what it is, with an owner and a system of the catalog', async () => {
  await fill('Name', 'gift-cards');
  await fill('Description', 'Sells and redeems gift cards.');
  await choose('Owner', 'Checkout');
  await choose('System', 'Ordering');
}, { image: 'template-form' });

step('fills in what it uses', async () => {
  await next();
  await sees('The service runtime', 'The service chart', 'A service database');
});

step('fills in the repository', async page => {
  await next();
  await page.getByRole('combobox').filter({ hasText: 'example-shop' }).waitFor();
  await fill('Repository', 'gift-cards');
  // The name is taken when the field is left.
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Review', exact: true }).scrollIntoViewIfNeeded();
}, { image: 'template-repository' });

step('reviews the values', async () => {
  await next('Review');
  await sees('gift-cards', 'Sells and redeems gift cards.', 'github.com?owner=example-shop&repo=gift-cards');
}, { image: 'template-review' });

step('runs it, and shows the log and a link to the repository', async page => {
  await next('Create');
  await page.waitForURL(/\/create\/tasks\//);
  // The last step looks for the descriptor on github.com, which may take a while without a network.
  await page.getByRole('link', { name: /^Repository/ }).waitFor({ timeout: 60_000 });
  await sees(/Finished step Register it in the catalog/);
}, { image: 'template-run', live: true });

step('lists the task', async () => {
  await open('/create/tasks');
  await sees('New service', 'completed');
}, { image: 'template-tasks' });
