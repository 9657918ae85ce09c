// Starts the retriever, waits for the facts and runs the checks, as often as rounds are asked for.
import { checks, refOf } from './components.mjs';

const base = `http://127.0.0.1:${process.env.BACKSTAGE_PORT}/api/tech-insights`;
const count = Number(process.env.COMPONENTS);
const rounds = Number(process.env.ROUNDS ?? 3);
const ids = Object.keys(checks);

async function call(path, body) {
  const response = await fetch(base + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  return response.status === 202 || response.status === 204 ? undefined : response.json();
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

/** When the facts of the last component were stored; 0 before the first time. */
async function retrievedAt() {
  const { namespace, kind, name } = refOf(count - 1);
  const latest = await call(`/facts/latest?ids[]=components&entity=${kind}:${namespace}/${name}`);
  return Date.parse(latest.components?.timestamp ?? 0);
}

async function retrieve() {
  const before = await retrievedAt();
  const trigger = await fetch(`${base}/.backstage/scheduler/v1/tasks/components/trigger`, { method: 'POST' });
  if (!trigger.ok) {
    throw new Error(`trigger: ${trigger.status}`);
  }
  await until(async () => (await retrievedAt()) > before);
}

async function seconds(what) {
  const start = performance.now();
  await what();
  return (performance.now() - start) / 1000;
}

const print = (what, value) => console.log(`| ${what} | ${value.toFixed(3)} |`);

await until(async () => (await call('/checks')).length === ids.length);
await retrieve();
for (let round = 1; round <= rounds; round++) {
  print(`Tech Insights, facts of ${count} components, s`, await seconds(retrieve));
  print(
    `Tech Insights, ${ids.length} checks of ${count} components, s`,
    await seconds(async () => {
      // Without entities, it runs the checks for all that have facts.
      const results = await call('/checks/run', { checks: ids, entities: [] });
      if (results.length !== count || results.some(({ results: own }) => own.length !== ids.length)) {
        throw new Error('Not all components have all results');
      }
    }),
  );
  const { namespace, kind, name } = refOf(round);
  const times = [];
  for (let i = 0; i < 50; i++) {
    times.push(await seconds(() => call(`/checks/run/${namespace}/${kind}/${name}`, { checks: ids })));
  }
  print(`Tech Insights, ${ids.length} checks of one component, s`, times.sort((a, b) => a - b)[25]);
}
