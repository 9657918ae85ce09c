import { readFile, writeFile } from 'node:fs/promises';

const fileOf = topic => new URL(`./recorded/${topic}.json`, import.meta.url);

// One answer is one line, so that a change shows as the lines it concerns.
export async function writeRecording(topic, answers) {
  const lines = Object.entries(answers).map(([name, answer]) => `${JSON.stringify(name)}: ${JSON.stringify(answer)}`);
  await writeFile(fileOf(topic), `{\n${lines.join(',\n')}\n}\n`);
}

export async function readRecording(topic) {
  return JSON.parse(await readFile(fileOf(topic), 'utf8'));
}
