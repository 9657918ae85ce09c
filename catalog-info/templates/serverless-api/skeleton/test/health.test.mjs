import assert from 'node:assert/strict';
import test from 'node:test';
import { handler } from '../src/health.mjs';

test('answers that it works', async () => {
  const { statusCode, body } = await handler();
  assert.equal(statusCode, 200);
  assert.deepEqual(JSON.parse(body), { status: 'UP' });
});
