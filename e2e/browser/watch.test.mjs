// Proves that what goes wrong would be heard: a page of an entity that is not there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, sees, session, signIn, step } from './session.mjs';
import { errorsOnScreen } from './watch.mjs';

step('signs in', signIn);

test('hears a failed request, what the console says of it, and sees the error', async () => {
  await open('/catalog/default/component/nope');
  await sees(/404|not found/i);
  const wrong = session.watched.take().join('\n');
  assert.match(wrong, /^404 GET .*\/entities\/by-name\/component\/default\/nope$/m);
  assert.match(wrong, /^console: Failed to load resource/m);
  assert.notDeepEqual(await errorsOnScreen(session.page), []);
});
