// Red Hat's published scorecard plugin, unmodified, on the demo organisation.
import assert from 'node:assert/strict';
import { open, sees, signIn, step } from '../browser/session.mjs';
import { reportFacts } from './app.mjs';

step('signs in', async page => {
  await reportFacts();
  await signIn(page);
});

step('shows the scorecards of an entity, with their levels and checks', async page => {
  await open('/catalog/default/component/basket-service/scorecard');
  await sees('Production readiness', 'Ownership and documentation', 'Links to a runbook', 'Tests cover the code', '81.5');
  await sees('Gold', 'Silver', 'Bronze', 'None');
}, { image: 'scorecard-tab' });

step('says why a check does not pass', async page => {
  await open('/catalog/default/component/payment-service/scorecard');
  await sees('Tests cover less than 70 % of the lines.', 'None of its links has the title Dashboard.');
});

step('shows the totals of the own entities on the home page', async page => {
  await open('/home');
  for (const widget of ['Scorecard: Jira open blocking tickets', 'Scorecard: GitHub open PRs', 'Scorecard: GitHub open PRs (weighted health)']) {
    // An empty page is open for changes; the first widget ends that.
    const edit = page.getByRole('button', { name: 'Edit' });
    const add = page.getByRole('button', { name: 'Add widget' });
    await edit.or(add).first().waitFor();
    if (await edit.isVisible()) {
      await edit.click();
    }
    await add.click();
    await page.getByRole('dialog').getByText(widget, { exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const save = page.getByRole('button', { name: 'Save' });
    if (await save.isVisible()) {
      await save.click();
    }
  }
  await sees('Production readiness', 'Ownership and documentation', 'Delivery');
}, { image: 'scorecard-home' });

step('lists the entities behind a total', async page => {
  await open('/scorecard/aggregations/production-readiness/metrics/production-readiness');
  await sees('Basket service', 'Payment service', 'Silver');
  const rows = await page.locator('tbody tr').count();
  assert.ok(rows >= 3, `${rows} rows`);
}, { image: 'scorecard-entities' });
