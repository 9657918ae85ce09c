// The facts that the demo's pipelines would report.
import { BASE } from '../harness/subject.mjs';
import { eventually } from '../harness/eventually.mjs';

export async function reportFacts() {
  const report = (entity, line_coverage) => ({
    entity: `component:default/${entity}`,
    schema: 'quality',
    values: { line_coverage, tests: 200 },
  });
  const answer = await fetch(`${BASE}/api/scorecards/facts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([report('basket-service', 81.5), report('payment-service', 52)]),
  });
  if (!answer.ok) {
    throw new Error(`Reporting facts answered ${answer.status}: ${await answer.text()}`);
  }
  await eventually('the demo is evaluated', 60_000, async () => {
    const metrics = await (await fetch(`${BASE}/api/scorecard/metrics/catalog/Component/default/basket-service`)).json();
    return metrics.some(metric => metric.result.value === 81.5);
  });
}
