// Writes the answers of the Backstage at the address given as first argument into ./recorded.
import { ensureDemoCatalog } from '../harness/catalog.mjs';
import { serveDescriptors } from '../harness/descriptors.mjs';
import { exchange } from './exchange.mjs';
import { writeRecording } from './recordings.mjs';
import { topics } from './requests/index.mjs';

const base = process.argv[2].replace(/\/$/, '');
const only = process.argv.slice(3);
const descriptors = await serveDescriptors();
try {
  await ensureDemoCatalog(base, descriptors);
  for (const [topic, requests] of Object.entries(topics)) {
    if (only.length > 0 && !only.includes(topic)) {
      continue;
    }
    const answers = {};
    for (const request of requests) {
      if (request.name in answers) {
        throw new Error(`Two requests of ${topic} are called "${request.name}"`);
      }
      answers[request.name] = await exchange(base, request, { settles: true });
    }
    await writeRecording(topic, answers);
    console.log(`${topic}: ${requests.length}`);
  }
} finally {
  await descriptors.close();
}
