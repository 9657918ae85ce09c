// The server under test, as harness/run.mjs tells its test processes.
export const BASE = process.env.E2E_BASE;

// Backstage answers before what it was told has taken effect; Mokuroku does not.
export const SETTLES = process.env.E2E_SETTLES === 'true';

if (!BASE) {
  throw new Error('E2E_BASE is not set: start the tests by e2e/run');
}
