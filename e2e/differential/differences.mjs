// The places in which two values differ, as lines to read: whole answers side by side would hide them.
const MOST = 12;
const LONGEST = 400;

export function differences(got, expected) {
  const lines = [];
  compare(got, expected, 'answer', lines);
  return lines.length > MOST ? [...lines.slice(0, MOST), `and ${lines.length - MOST} more`] : lines;
}

function compare(got, expected, place, lines) {
  if (Object.is(got, expected)) {
    return;
  }
  if (isObject(got) && isObject(expected) && Array.isArray(got) === Array.isArray(expected)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
      compare(got[key], expected[key], `${place}.${key}`, lines);
    }
    return;
  }
  lines.push(`${place}\n    expected ${shown(expected)}\n    got      ${shown(got)}`);
}

function isObject(value) {
  return value !== null && typeof value === 'object';
}

function shown(value) {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
