import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ensureDemoCatalog } from '../harness/catalog.mjs';
import { serveDescriptors } from '../harness/descriptors.mjs';
import { BASE, SETTLES } from '../harness/subject.mjs';
import { differences } from './differences.mjs';
import { exceptions } from './exceptions.mjs';
import { exchange } from './exchange.mjs';
import { readRecording } from './recordings.mjs';
import { topics } from './requests/index.mjs';

// Of a Backstage itself, which answers as it was recorded, exceptions are no matter.
const STRICT = SETTLES;

let descriptors;
before(async () => {
  descriptors = await serveDescriptors();
  await ensureDemoCatalog(BASE, descriptors);
});
after(() => descriptors.close());

for (const [topic, requests] of Object.entries(topics)) {
  const recording = await readRecording(topic);

  describe(topic, () => {
    test('every request has its recording, and no recording is left over', () => {
      assert.deepEqual(
        Object.keys(recording),
        requests.map(request => request.name),
      );
    });
    test('every exception is of a request', () => {
      const unknown = Object.keys(exceptions[topic] ?? {}).filter(name => !(name in recording));
      assert.deepEqual(unknown, []);
    });
    for (const request of requests) {
      test(request.name, async () => {
        const answer = await exchange(BASE, request, { settles: SETTLES });
        const exception = STRICT ? undefined : exceptions[topic]?.[request.name];
        compare(answer, recording[request.name], exception);
      });
    }
  });
}

function compare(answer, expected, exception) {
  const found = differences(answer, expected);
  if (exception) {
    assert.notDeepEqual(found, [], 'This exception is needed no more');
  }
  if (exception?.wording) {
    compare(answer.map(withoutMessage), expected.map(withoutMessage));
  } else if (!exception && found.length > 0) {
    assert.fail(`Backstage answers otherwise:\n${found.join('\n')}`);
  }
}

function withoutMessage(page) {
  return { ...page, body: { ...page.body, error: { ...page.body?.error, message: undefined } } };
}
