// Runs the suites one after the other, each against a server of its own, and counts.
//   --against URL   a running server in place of Mokuroku, such as a Backstage
//   --screenshots   keeps a picture of each page in docs/images
//   SUITE...        only these
import { parseArgs } from 'node:util';
import { glob } from 'node:fs/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { exceptions } from '../differential/exceptions.mjs';
import { startMokuroku } from './mokuroku.mjs';
import { TOKEN } from './tokens.mjs';

const here = new URL('..', import.meta.url).pathname;

const suites = {
  // Registered, for the recordings hold the addresses of the files.
  differential: { folders: [] },
  client: { folders: ['catalog-info'] },
  browser: { folders: ['catalog-info'] },
  scorecard: {
    folders: ['catalog-info'],
    app: 'scorecard-frontend',
    settings: {
      'mokuroku.platform.deployments.files': new URL('../../catalog-info/deployments.json', import.meta.url).pathname,
      // Somebody who owns entities; guests own none.
      'mokuroku.auth.guest-user': 'user:default/checkout-lead',
      'mokuroku.scorecards.backstage.aliases':
        'openIssuesKpi=production-readiness,openPrsKpi=ownership-and-documentation,openPrsWeightedKpi=delivery,' +
        'jira.open_issues=platform-adoption,github.open_prs=production-readiness.has-runbook,' +
        'licenseFileExistsKpi=production-readiness.tests-cover-code,filecheck.codeowners=ownership-and-documentation.has-readme',
      'mokuroku.scorecards.backstage.aggregation-types': 'openPrsWeightedKpi=average',
    },
  },
  scaffolder: {
    folders: ['catalog-info'],
    settings: {
      // Nothing is sent to GitHub, and nothing needs a token.
      'mokuroku.scaffolder.github.dry': true,
      // Somebody of the catalog, whom the tasks name.
      'mokuroku.auth.guest-user': 'user:default/checkout-lead',
    },
  },
  graphql: { folders: ['catalog-info'] },
  editor: { folders: ['catalog-info'] },
  // Starts its own, each with the settings of another provider.
  oidc: undefined,
  documentation: { folders: ['catalog-info'], settings: { 'mokuroku.auth.tokens': `docs=${TOKEN}` } },
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' }, screenshots: { type: 'boolean' } },
});
const unknown = positionals.filter(name => !(name in suites));
if (unknown.length > 0) {
  console.error(`No suite is called ${unknown.join(', ')}: there are ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const started = Date.now();
for (const name of positionals.length > 0 ? positionals : Object.keys(suites)) {
  await runSuite(name);
}
const differing = Object.values(exceptions).reduce((sum, topic) => sum + Object.keys(topic).length, 0);
console.log(
  `e2e: ${total.passed + total.failed} tests, ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped; ` +
    `${differing} answers differ from Backstage's by intent; ${Math.round((Date.now() - started) / 1000)} s`,
);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function runSuite(name) {
  console.log(`\n=== ${name} ===`);
  const server = await serverOf(name);
  process.env.E2E_BASE = server.base;
  process.env.E2E_APP = suites[name]?.app ?? 'frontend';
  process.env.E2E_SETTLES = String(options.against !== undefined);
  process.env.E2E_SCREENSHOTS = String(options.screenshots ?? false);
  try {
    const failedBefore = total.failed;
    await runFiles(await Array.fromAsync(glob(`${here}${name}/**/*.test.mjs`)));
    if (total.failed > failedBefore && server.log) {
      console.log(`--- the last lines of Mokuroku's log ---\n${(await server.log()).split('\n').slice(-40).join('\n')}`);
    }
  } finally {
    await server.stop();
  }
}

async function serverOf(name) {
  if (suites[name] === undefined) {
    return { base: '', stop() {} };
  }
  return options.against ? { base: options.against.replace(/\/$/, ''), stop() {} } : startMokuroku(suites[name]);
}

async function runFiles(files) {
  const before = total.passed + total.failed;
  const events = run({ files: files.toSorted(), concurrency: 1 });
  events.on('test:pass', event => count(event, 'passed'));
  events.on('test:fail', event => count(event, 'failed'));
  for await (const text of events.compose(spec)) {
    process.stdout.write(text);
  }
  if (total.passed + total.failed === before) {
    throw new Error('No test was run');
  }
}

// Suites are reported like tests, and so are files that fail to load; a failing suite fails by its tests.
function count({ details, skip }, outcome) {
  if (details?.type === 'suite') {
    return;
  }
  total[skip === undefined || skip === false ? outcome : 'skipped'] += 1;
}
