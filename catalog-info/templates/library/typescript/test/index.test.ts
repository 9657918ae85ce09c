import assert from 'node:assert/strict';
import test from 'node:test';
import { add } from '../src/index.ts';

test('adds amounts of one currency', () => {
  assert.deepEqual(add({ amount: 150, currency: 'EUR' }, { amount: 50, currency: 'EUR' }), { amount: 200, currency: 'EUR' });
});

test('refuses two currencies', () => {
  assert.throws(() => add({ amount: 1, currency: 'EUR' }, { amount: 1, currency: 'SEK' }), TypeError);
});
