// The published plugin of the Tech Radar. When it cannot read the radar, it draws an example of its own without an
// error, so the entries prove that it read ours.
import assert from 'node:assert/strict';
import { open, sees, session, signIn, step } from './session.mjs';

const entries = [
  'Service runtime', 'Delivery pipeline', 'Base image for Java', 'Java',
  'Service chart', 'Service database', 'Infrastructure constructs', 'Message broker',
];

step('signs in', signIn);

step('draws the platform components', async page => {
  await open('/tech-radar');
  await page.getByRole('heading', { name: 'Tech Radar' }).first().waitFor();
  for (const entry of entries) {
    await page.locator('svg').getByText(entry, { exact: true }).first().waitFor();
  }
  assert.equal(await page.locator('svg').getByText('JavaScript').count(), 0, 'an entry of the plugin\'s example');
}, { image: 'tech-radar' });

step('opens an entry', async page => {
  await page.locator('svg').getByText('Service runtime', { exact: true }).first().click();
  await sees('Adopt');
});
