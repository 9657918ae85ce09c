// The same components and checks in Mokuroku, as packaged.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../harness/eventually.mjs';
import { startMokuroku } from '../harness/mokuroku.mjs';
import { entityOf, refOf, scorecardOf } from './components.mjs';

const TIMEOUT = 600_000;
/** Of the component that changes. */
const CHANGING = 1;

/** A client of Tech Insights finds the checks of a scorecard under these ids. */
export const idsOf = checks => checks.map(check => check.id).filter(id => id.startsWith('measured.'));

export async function startMeasured(count) {
  const folder = await mkdtemp(join(tmpdir(), 'mokuroku-measured-'));
  for (let i = 0; i < count; i++) {
    await writeFile(join(folder, `component-${i}.yaml`), entityOf(i));
  }
  await writeFile(join(folder, 'scorecard.yaml'), scorecardOf(0));
  const server = await startMokuroku({
    settings: {
      'mokuroku.folders': folder,
      'mokuroku.folder-scan-interval': '1h',
      'mokuroku.limits.requests-per-minute': 0,
      'mokuroku.limits.graphql-cost-per-minute': 0,
    },
  });
  const measured = new Measured(server, folder, count);
  await measured.evaluated(0);
  return measured;
}

class Measured {
  constructor(server, folder, count) {
    this.server = server;
    this.folder = folder;
    this.count = count;
    this.insights = `${server.base}/api/tech-insights`;
  }

  async post(path, body) {
    const response = await fetch(this.server.base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return response;
  }

  async matching(filter) {
    const query = `{entities(filter: "${filter}", first: 0) {totalCount}}`;
    return (await (await this.post('/graphql', { query })).json()).data.entities.totalCount;
  }

  /** Computes all checks of all components from the facts of now. Stores no results, as Tech Insights stores none. */
  async evaluateAll() {
    const query = '{evaluateScorecard(scorecard: "measured") {complete totals {entityCount}}}';
    const { evaluateScorecard } = (await (await this.post('/graphql', { query })).json()).data;
    if (!evaluateScorecard.complete || evaluateScorecard.totals.entityCount !== this.count) {
      throw new Error('Not all components were evaluated');
    }
  }

  /** Until queries find the results of all components; all of them pass the first check. */
  async evaluated(round) {
    await eventually(
      `All components have results of round ${round}`,
      TIMEOUT,
      async () => (await this.matching(`scorecard.measured.check.round-${round}-0=pass`)) === this.count,
      50,
    );
  }

  /** Replaces all checks by others, and waits for all results. */
  async replaceChecks(round) {
    await writeFile(join(this.folder, 'scorecard.yaml'), scorecardOf(round));
    await this.post('/api/catalog/refresh', { entityRef: 'scorecard:default/measured' });
    await this.evaluated(round);
  }

  /** Changes one component, and waits until a query finds its new result. */
  async changeOne(round, lifecycle) {
    await writeFile(join(this.folder, `component-${CHANGING}.yaml`), entityOf(CHANGING, lifecycle));
    const { kind, namespace, name } = refOf(CHANGING);
    await this.post('/api/catalog/refresh', { entityRef: `${kind}:${namespace}/${name}` });
    const outcome = lifecycle === 'deprecated' ? 'fail' : 'pass';
    await eventually(
      `The result is ${outcome}`,
      TIMEOUT,
      async () =>
        (await this.matching(`metadata.name=${name},scorecard.measured.check.round-${round}-1=${outcome}`)) === 1,
      2,
    );
  }

  async stop() {
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
