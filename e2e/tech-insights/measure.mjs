// Asks Tech Insights and Mokuroku in turn, and prints how long each takes.
import { checks, refOf } from './components.mjs';
import { idsOf, startMeasured } from './mokuroku.mjs';

const insights = `http://127.0.0.1:${process.env.BACKSTAGE_PORT}/api/tech-insights`;
const count = Number(process.env.COMPONENTS);
const rounds = Number(process.env.ROUNDS ?? 2);
/** Of Mokuroku before the measured ones: its JVM compiles what runs often. */
const WARM_UP_ROUNDS = 8;
const WARM_UP_CHANGES = 100;
const CALLS = 50;
/** Odd, for a median; each waits for a random part of the schedule. */
const RETRIEVALS = 9;
/** Tech Insights looks this often whether facts are to be retrieved, in milliseconds. */
const SCHEDULE = 5000;
const CHECKS = Object.keys(checks).length;

async function send(base, path, body) {
  const response = await fetch(base + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  return response;
}

async function call(base, path, body) {
  return (await send(base, path, body)).json();
}

async function until(condition) {
  for (let attempt = 0; attempt < 6000; attempt++) {
    if (await condition().catch(() => false)) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('Waited too long');
}

/** When Tech Insights stored the facts of the last component; 0 before the first time. */
async function retrievedAt() {
  const { namespace, kind, name } = refOf(count - 1);
  const latest = await call(insights, `/facts/latest?ids[]=components&entity=${kind}:${namespace}/${name}`);
  return Date.parse(latest.components?.timestamp ?? 0);
}

/**
 * Begins at a random moment of the schedule.
 *
 * @return seconds from the trigger of a retrieval to the stored facts
 */
async function secondsOfFacts() {
  await new Promise(resolve => setTimeout(resolve, Math.random() * SCHEDULE));
  return seconds(retrieve);
}

/** Lets Tech Insights retrieve the facts of all components. */
async function retrieve() {
  const before = await retrievedAt();
  const trigger = await fetch(`${insights}/.backstage/scheduler/v1/tasks/components/trigger`, { method: 'POST' });
  if (!trigger.ok) {
    throw new Error(`trigger: ${trigger.status}`);
  }
  await until(async () => (await retrievedAt()) > before);
}

/**
 * Without entities, both run the checks of all that have facts.
 *
 * @return seconds until the last byte of the answer; parsing it takes as long again, and is not counted
 */
async function secondsOfAll(base, ids) {
  const start = performance.now();
  const response = await send(base, '/checks/run', { checks: ids, entities: [] });
  const pieces = [];
  for await (const piece of response.body) {
    pieces.push(piece);
  }
  const taken = (performance.now() - start) / 1000;
  const results = JSON.parse(Buffer.concat(pieces).toString());
  if (results.length !== count || results.some(({ results: own }) => own.length !== CHECKS)) {
    throw new Error('Not all components have all results');
  }
  return taken;
}

async function runOne(base, ids) {
  const { namespace, kind, name } = refOf(2);
  const results = await call(base, `/checks/run/${namespace}/${kind}/${name}`, { checks: ids });
  if (results.length !== CHECKS) {
    throw new Error('The component has not all results');
  }
}

async function seconds(what) {
  const start = performance.now();
  await what();
  return (performance.now() - start) / 1000;
}

/** @param timed takes the number of the call, and returns seconds */
async function medianOf(timed, calls) {
  const times = [];
  for (let i = 0; i < calls; i++) {
    times.push(await timed(i));
  }
  return times.sort((a, b) => a - b)[Math.floor(calls / 2)];
}

/** @param what gets the number of the call */
const median = (what, calls = CALLS) => medianOf(i => seconds(() => what(i)), calls);

function print(what, theirs, ours) {
  console.log(`| ${what} | ${theirs.toFixed(4)} | ${ours.toFixed(4)} | ${(theirs / ours).toFixed(1)} |`);
}

async function measure(mokuroku, round) {
  const ids = idsOf(await call(mokuroku.insights, '/checks'));
  const change = i => mokuroku.changeOne(round - 1, i % 2 === 0 ? 'deprecated' : 'production');
  const facts = await medianOf(secondsOfFacts, RETRIEVALS);
  const allOfTheirs = await secondsOfAll(insights, Object.keys(checks));
  print(
    'all components, facts and checks anew (Tech Insights: whole answer; Mokuroku: totals), s',
    facts + allOfTheirs,
    await seconds(() => mokuroku.evaluateAll()),
  );
  const allOfOurs = await secondsOfAll(mokuroku.insights, ids);
  print('all components, the request of the client for all results, s', allOfTheirs, allOfOurs);
  const oneOfTheirs = await median(() => runOne(insights, Object.keys(checks)));
  const oneOfOurs = await median(() => runOne(mokuroku.insights, ids));
  print('one component, the request of the client for its results, p50, s', oneOfTheirs, oneOfOurs);
  print('one component, from its change to its new result, p50, s', facts + oneOfTheirs, await median(change));
  print(
    'all components, new checks (Mokuroku: until results are stored, with history, and queries find them), s',
    facts + allOfTheirs,
    await seconds(() => mokuroku.replaceChecks(round)),
  );
}

const mokuroku = await startMeasured(count);
try {
  // It retrieves the facts for the first time by itself.
  await until(async () => (await retrievedAt()) > 0);
  for (let round = 1; round <= WARM_UP_ROUNDS; round++) {
    await mokuroku.replaceChecks(round);
    await mokuroku.evaluateAll();
    await secondsOfAll(mokuroku.insights, idsOf(await call(mokuroku.insights, '/checks')));
  }
  await median(i => mokuroku.changeOne(WARM_UP_ROUNDS, i % 2 === 0 ? 'deprecated' : 'production'), WARM_UP_CHANGES);
  console.log('| | Tech Insights | Mokuroku | ratio |\n| --- | --- | --- | --- |');
  for (let round = 1; round <= rounds; round++) {
    await measure(mokuroku, WARM_UP_ROUNDS + round);
  }
} finally {
  await mokuroku.stop();
}
