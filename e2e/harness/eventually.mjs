import { setTimeout as pause } from 'node:timers/promises';

// Asks until it is so. A refused connection means "not yet"; any other failure ends the waiting.
export async function eventually(what, milliseconds, isSo, interval = 100) {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      const answer = await isSo();
      if (answer) {
        return answer;
      }
    } catch (failure) {
      if (failure.cause?.code !== 'ECONNREFUSED') {
        throw failure;
      }
    }
    if (Date.now() > end) {
      throw new Error(`Waited ${milliseconds / 1000} s in vain: ${what}`);
    }
    await pause(interval);
  }
}
