// Backstage breaks ties, and orders where no order is asked for, by its random uids. `order` of a request tells
// how far its items can be compared: 'any' means as a set, a field (or its keys) that ties within it are a set.
// Which items a page holds is chance then, so pages are compared by their sizes, and the way back is only
// compared with the way there.
export function inOrder(there, back, order) {
  const pages = [...there, ...back];
  if (order === undefined || pages.some(page => itemsOf(page) === undefined)) {
    return pages;
  }
  const forward = there.flatMap(itemsOf);
  const backward = back.toReversed().flatMap(itemsOf);
  const same = JSON.stringify(backward) === JSON.stringify(forward.slice(0, backward.length));
  return [
    ...pages.map(page => ({ ...page, body: withoutItems(page.body) })),
    { items: order === 'any' ? forward.toSorted(byRef) : sortedWithin(forward, order) },
    ...(back.length === 0 ? [] : [{ back: same ? 'the same items' : backward }]),
  ];
}

function itemsOf(page) {
  const items = Array.isArray(page.body) ? page.body : page.body?.items ?? page.body?.entities;
  return Array.isArray(items) ? items : undefined;
}

function withoutItems(body) {
  if (Array.isArray(body)) {
    return { itemsBelow: body.length };
  }
  const list = body.items ? 'items' : 'entities';
  return { ...body, [list]: `${body[list].length}, below` };
}

function sortedWithin(items, field) {
  const runs = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && valueOf(run[0], field) === valueOf(item, field)) {
      run.push(item);
    } else {
      runs.push([item]);
    }
  }
  return runs.flatMap(run => run.toSorted(byRef));
}

function valueOf(item, field) {
  const keys = Array.isArray(field) ? field : field.split('.');
  return keys.reduce((object, key) => object?.[key], item);
}

function byRef(one, other) {
  return refOf(one) < refOf(other) ? -1 : 1;
}

// What has no name of its own is told by all it holds.
function refOf(item) {
  if (item?.kind && item.metadata?.name) {
    return `${item.kind}:${item.metadata.namespace}/${item.metadata.name}`;
  }
  return item?.data?.target ?? item?.target ?? JSON.stringify(item);
}
