// A browser with the frontend in it. Every step ends by proving that nothing went wrong, in the network, in the
// console or on the screen.
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ensureDemoCatalog } from '../harness/catalog.mjs';
import { launchChromium } from '../harness/chromium.mjs';
import { serveDescriptors } from '../harness/descriptors.mjs';
import { APP_ORIGIN } from '../harness/ports.mjs';
import { BASE } from '../harness/subject.mjs';
import { serveApp } from './app-server.mjs';
import { errorsOnScreen, watch } from './watch.mjs';

const PATIENCE = 20_000;
const images = new URL('../../docs/images/', import.meta.url).pathname;
const keepsImages = process.env.E2E_SCREENSHOTS === 'true';

export const session = {};

before(async () => {
  session.descriptors = await serveDescriptors();
  await ensureDemoCatalog(BASE, session.descriptors);
  session.app = await serveApp(BASE);
  session.browser = await launchChromium();
  session.page = await session.browser.newPage({ viewport: { width: 1500, height: 850 } });
  session.page.setDefaultTimeout(PATIENCE);
  session.watched = watch(session.page);
});

after(async () => {
  await session.browser?.close();
  await session.app?.close();
  await session.descriptors?.close();
});

//   image   the picture of what the step leads to
//   error   what the page has to show as an error, as that of a task that was cancelled
//   live    whether the page goes on asking, as that of a task which runs
export function step(name, act, { image, error, live = false } = {}) {
  test(name, { timeout: 4 * PATIENCE }, async () => {
    const { page, watched } = session;
    try {
      await act(page);
      if (!live) {
        await page.waitForLoadState('networkidle');
      }
    } catch (failure) {
      const wrong = [...watched.take(), ...(await errorsOnScreen(page))];
      const picture = join(tmpdir(), `e2e-${name.replaceAll(/\W+/g, '-')}.png`);
      await keep(page, picture);
      throw new Error(`${failure.message}\nat ${page.url()}, see ${picture}; what went wrong: ${JSON.stringify(wrong, null, 2)}`);
    }
    const shown = await errorsOnScreen(page);
    const expected = shown.filter(text => error?.test(text));
    assert.equal(expected.length > 0, error !== undefined, `the page does not show ${error}`);
    assert.deepEqual([...watched.take(), ...shown.filter(text => !expected.includes(text))], []);
    if (image && keepsImages) {
      await keep(page, `${images}${image}.png`);
    }
  });
}

function keep(page, path) {
  return page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}

export async function open(path) {
  await session.page.goto(APP_ORIGIN + path);
}

// The choice is kept once the navigation is there; a page opened before would ask again.
export async function signIn() {
  await open('/');
  await session.page.getByRole('button', { name: 'Enter' }).click();
  await session.page.getByRole('link', { name: 'Settings' }).first().waitFor();
}

// Waits until the text is on the screen.
export async function sees(...texts) {
  for (const text of texts) {
    await session.page.getByText(text).first().waitFor();
  }
}
