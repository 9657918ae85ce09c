// The published client of Tech Insights.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createRequire } from 'node:module';
import { BASE } from '../harness/subject.mjs';
import { reportFacts } from './app.mjs';

const require = createRequire(import.meta.url);
const { TechInsightsClient } = require('@backstage-community/plugin-tech-insights-common/client');
const client = new TechInsightsClient({
  discoveryApi: { getBaseUrl: async plugin => `${BASE}/api/${plugin}` },
  identityApi: { getCredentials: async () => ({}) },
});
const entity = { kind: 'Component', namespace: 'default', name: 'basket-service' };

before(reportFacts);

test('lists the checks', async () => {
  const checks = await client.getAllChecks();
  const runbook = checks.find(check => check.id === 'production-readiness.has-runbook');
  assert.equal(runbook.name, 'Links to a runbook');
  assert.deepEqual(runbook.factIds, ['entity']);
});

test('runs the checks of an entity', async () => {
  const results = await client.runChecks(entity, ['production-readiness.tests-cover-code', 'nobody.knows']);
  assert.deepEqual(results.map(result => [result.check.id, result.result]), [
    ['production-readiness.tests-cover-code', true],
  ]);
  assert.equal(results[0].facts['quality.line_coverage'].value, 81.5);
});

test('runs the checks of many entities', async () => {
  const results = await client.runBulkChecks([entity, { ...entity, name: 'payment-service' }], undefined);
  assert.deepEqual(results.map(result => result.entity), ['component:default/basket-service', 'component:default/payment-service']);
  assert.ok(results.every(result => result.results.length > 5));
});

test('runs the checks of all entities', async () => {
  const results = await client.runBulkChecks([], undefined);
  assert.ok(results.length > 20, `${results.length} entities`);
});

test('lists the schemas of facts', async () => {
  const schemas = await client.getFactSchemas();
  const quality = schemas.find(schema => schema.id === 'quality');
  assert.equal(quality.line_coverage.type, 'float');
});

test('reads facts', async () => {
  const facts = await client.getFacts(entity, ['quality', 'entity']);
  assert.equal(facts.quality.facts.line_coverage, 81.5);
  assert.equal(facts.entity.facts.name, 'basket-service');
});

test('reads facts of a time', async () => {
  const query = 'entity=component:default/basket-service&ids=quality&startDatetime=2026-01-01T00:00:00Z&endDatetime=2100-01-01T00:00:00Z';
  const facts = await (await fetch(`${BASE}/api/tech-insights/facts/range?${query}`)).json();
  assert.equal(facts.quality[0].facts.line_coverage, 81.5);
});
