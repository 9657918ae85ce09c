import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from './eventually.mjs';

export const DEMO = '/demo/all.yaml';

// Registers the demo catalog unless it is there, and waits until it stands still.
export async function ensureDemoCatalog(base, descriptors) {
  const catalog = `${base}/api/catalog`;
  if ((await fetch(`${catalog}/entities/by-name/component/default/basket-service`)).ok) {
    return;
  }
  const target = descriptors.url(DEMO);
  const answer = await fetch(`${catalog}/locations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'url', target }),
  });
  if (answer.status !== 201) {
    throw new Error(`Registering ${target} answered ${answer.status}: ${await answer.text()}`);
  }
  const last = `${catalog}/entities/by-name/user/default/search-on-call`;
  await eventually('the demo catalog is read', 60_000, async () => (await fetch(last)).ok);
  await standsStill(base);
}

// Backstage answers before it has processed what was written; it is done when two looks see the same.
export async function standsStill(base, { look = 4_000, patience = 90_000 } = {}) {
  const read = async () => (await fetch(`${base}/api/catalog/entities`)).text();
  let before = await read();
  await eventually('the catalog stands still', patience, async () => {
    await pause(look);
    const now = await read();
    const same = now === before;
    before = now;
    return same;
  });
}
