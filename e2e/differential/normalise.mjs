// Takes out what two servers cannot have in common: uids, etags, ids of log lines, and what stands in cursors.
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const LOG_ID = /logId=[0-9a-f]+/;
const NO_UUID = '00000000-0000-0000-0000-000000000000';

export function normalised(value, key) {
  if (Array.isArray(value)) {
    return value.map(one => normalised(one));
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, held]) => held !== undefined)
        .map(([held, inner]) => [held, normalised(inner, held)]),
    );
  }
  if (key === 'etag') {
    return '<etag>';
  }
  if (key === 'nextCursor' || key === 'prevCursor') {
    return cursorKind(value);
  }
  return typeof value === 'string'
    ? value.replace(UUID, found => (found === NO_UUID ? found : '<uuid>')).replace(LOG_ID, 'logId=<id>')
    : value;
}

// Backstage's client looks into a cursor for `query`, to know whether to send it by POST.
function cursorKind(text) {
  try {
    const { query } = JSON.parse(Buffer.from(text, 'base64').toString());
    return query === undefined ? '<cursor>' : `<cursor with the query ${JSON.stringify(query)}>`;
  } catch {
    return '<cursor>';
  }
}
