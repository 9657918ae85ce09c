// Sends what a request of ./requests describes, follows its pages, and tells the answer in a form that two
// servers can be compared by.
import { standsStill } from '../harness/catalog.mjs';
import { DESCRIPTORS_ORIGIN } from '../harness/ports.mjs';
import { normalised } from './normalise.mjs';
import { inOrder } from './order.mjs';

// More pages than any request here has: a server whose cursors go in circles is found out.
const MOST_PAGES = 60;

// `settles`: whether the server answers before what it was told has taken effect.
export async function exchange(base, request, { settles }) {
  const path = await resolved(base, request.path);
  const there = [await send(base, { ...request, path })];
  const back = [];
  if (request.follow === 'link') {
    there.push(...(await walk(there[0], page => linked(base, page))));
  }
  if (request.follow === 'cursors') {
    there.push(...(await walk(there[0], page => cursor(base, request, page, 'nextCursor'))));
    back.push(...(await walk(there.at(-1), page => cursor(base, request, page, 'prevCursor'))));
  }
  if (request.settle && settles) {
    await standsStill(base);
  }
  return inOrder(there, back, request.order).map(page => normalised(page));
}

async function walk(from, follow) {
  const pages = [];
  for (let page = await follow(from); page; page = await follow(page)) {
    pages.push(page);
    if (pages.length > MOST_PAGES) {
      throw new Error(`More than ${MOST_PAGES} pages`);
    }
  }
  return pages;
}

function linked(base, page) {
  const target = page.link?.match(/^<([^>]+)>; rel="next"$/)?.[1];
  return target && send(base, { path: target });
}

function cursor(base, request, page, direction) {
  const next = page.body?.pageInfo?.[direction];
  if (!next) {
    return undefined;
  }
  const { limit, fields } = request.body ?? {};
  return request.method === 'POST'
    ? send(base, { ...request, body: { cursor: next, limit, fields } })
    : send(base, { path: withCursor(request.path, next) });
}

function withCursor(path, next) {
  const [place, search] = path.split('?');
  const given = new URLSearchParams(search);
  const kept = ['limit', 'fields'].filter(key => given.has(key)).map(key => [key, given.get(key)]);
  return `${place}?${new URLSearchParams([...kept, ['cursor', next]])}`;
}

async function send(base, { method = 'GET', path, body, text }) {
  const content = text ?? (body === undefined ? undefined : JSON.stringify(body));
  const answer = await fetch(`${base}/api/catalog${path}`, {
    method,
    body: content,
    headers: content === undefined ? {} : { 'content-type': 'application/json' },
  });
  const told = await answer.text();
  const type = answer.headers.get('content-type')?.split(';')[0];
  return {
    status: answer.status,
    type,
    link: answer.headers.get('link') ?? undefined,
    body: type === 'application/json' && told !== '' ? JSON.parse(told) : told,
  };
}

async function resolved(base, path) {
  const uid = path.match(/\{uid:([^}]+)\}/);
  if (uid) {
    const [kind, namespace, name] = uid[1].split(/[:/]/);
    const found = await send(base, { path: `/entities/by-name/${kind}/${namespace}/${name}` });
    return path.replace(uid[0], found.body.metadata.uid);
  }
  const location = path.match(/\{location:([^}]+)\}/);
  if (location) {
    const all = await send(base, { path: '/locations' });
    const found = all.body.find(({ data }) => data.target === DESCRIPTORS_ORIGIN + location[1]);
    if (!found) {
      throw new Error(`Nothing is registered for ${location[1]}`);
    }
    return path.replace(location[0], found.data.id);
  }
  return path;
}
