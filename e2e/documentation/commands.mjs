// The commands of README and docs: what stands in their `sh` blocks.
import { readdir, readFile } from 'node:fs/promises';
import { TOKEN } from '../harness/tokens.mjs';

export const project = new URL('../../', import.meta.url).pathname;

// What cannot run here by its first line, and why. An entry that stands on no page fails.
export const NOT_RUN = {
  './mvnw verify': 'it is the build, which runs before this suite',
  './mvnw package -DskipTests': 'it replaces the jar under test; e2e/run packages in the same way',
  'MOKUROKU_GITHUB_TOKEN=<token> MOKUROKU_GITHUB_ORGANIZATIONS=<organisation> ./mvnw quarkus:dev': 'it needs a token of GitHub',
  'java -jar target/quarkus-app/quarkus-run.jar dry-run': 'its page configures GitHub before; DryRunCommandTest runs it',
  'java -jar target/quarkus-app/quarkus-run.jar token issue deployment --role editor --expires-in-days 90': 'it needs the settings of a server; TokenCommandTest runs it',
  'java -jar target/quarkus-app/quarkus-run.jar token issue report --role reader --scope kind=component,spec.type=service': 'as the one before it',
  'java -jar target/quarkus-app/quarkus-run.jar token list': 'as token issue',
  'java -jar target/quarkus-app/quarkus-run.jar token revoke 00000000-0000-0000-0000-000000000000': 'as token issue',
  './mvnw verify -Pbench -Dbench.components=10000 -Dbench.heap=256m': 'it measures for minutes on an idle machine',
  './mvnw package -DskipTests -Paot': 'it replaces the jar under test; TrainIT of -Pslow trains a cache',
  'java -XX:AOTCache=mokuroku.aot -Xlog:aot*=error -jar quarkus-run.jar': 'it needs the cache of the command above it',
  "curl -H 'content-type: application/json' -H 'authorization: Bearer <token>' localhost:8080/api/catalog/locations \\": 'it reads a file from GitHub',
  'e2e/run': 'it is what runs this',
  'e2e/backstage/start': "it needs the programs of a PostgreSQL server and Backstage's packages",
};

// Those that go on until they are stopped: they have to answer.
export const SERVES = ['./mvnw quarkus:dev', 'MOKUROKU_AUTH_TOKENS=ci=<token> MOKUROKU_FOLDERS=<folder> java -jar target/quarkus-app/quarkus-run.jar'];

export async function commands() {
  const folders = ['', 'docs/', 'docs/adr/', 'e2e/'];
  const pages = (await Promise.all(folders.map(async folder => (await readdir(project + folder)).map(name => folder + name)))).flat();
  const found = [];
  for (const page of pages.filter(name => name.endsWith('.md')).toSorted()) {
    const text = await readFile(project + page, 'utf8');
    for (const [, block] of text.matchAll(/^```sh\n(.*?)^```/gms)) {
      found.push(...commandsOf(block).map(command => ({ page, command })));
    }
  }
  return found;
}

// A command goes on in the next line behind a backslash or inside quotes. Comments are the shell's to skip.
function commandsOf(block) {
  const all = [];
  let open = '';
  for (const line of block.trimEnd().split('\n')) {
    open += (open && '\n') + line;
    if (!open.endsWith('\\') && open.split("'").length % 2 === 1) {
      all.push(open.replace(/\s+# .*$/, ''));
      open = '';
    }
  }
  return open ? [...all, open] : all;
}

export function firstLine(command) {
  return command.split('\n')[0];
}

// What the reader puts in, and where the server is.
export function asRun(command, base) {
  return command
    .replaceAll('<token>', TOKEN)
    .replaceAll('<folder>', 'catalog-info')
    .replaceAll('localhost:8080', new URL(base).host);
}
