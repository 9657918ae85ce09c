// A page of every kind.
import { open, sees, session, signIn, step } from './session.mjs';

const pages = [
  { kind: 'component', name: 'basket-service', title: 'Basket service', texts: ['Keeps what a customer is about to buy.', 'Ordering', 'Checkout', 'production'], image: true },
  { kind: 'api', name: 'basket-api', title: 'Basket API', texts: ['Baskets and their lines.', 'Checkout', 'openapi'] },
  { kind: 'system', name: 'ordering', title: 'Ordering', texts: ['From basket to order.', 'Selling'], image: true },
  { kind: 'domain', name: 'commerce', title: 'Commerce', texts: ['Everything between a visitor and a delivered parcel.'] },
  { kind: 'resource', name: 'basket-cache', title: 'basket-cache', texts: ['Baskets, kept for 30 days.', 'redis'] },
  { kind: 'user', name: 'checkout-lead', title: 'Checkout lead', texts: ['checkout-lead@example.com', 'Checkout'] },
  { kind: 'location', name: 'example-shop', title: 'Example shop', texts: ['Every file of this demo organisation.'] },
  { kind: 'template', name: 'new-service', title: 'New service', texts: ['A service in a container, with health check, pipeline, chart and catalog entry.'], image: true },
];

step('signs in', signIn);

for (const { kind, name, title, texts, image } of pages) {
  step(`shows a ${kind}`, async page => {
    await open(`/catalog/default/${kind}/${name}`);
    await page.getByRole('heading', { name: title }).first().waitFor();
    await sees(...texts);
  }, image ? { image: `entity-${kind}` } : {});
}

step('shows the members of a group', async page => {
  await open('/catalog/default/group/checkout');
  await page.getByRole('heading', { name: 'Checkout' }).first().waitFor();
  await sees('Takes a basket to a paid order.', 'Checkout members (2 of 2)', 'Ownership', 'Engineering');
  for (const member of ['checkout-lead', 'checkout-on-call']) {
    await page.locator(`a[href="/catalog/default/user/${member}"]`).first().waitFor();
  }
  await page.getByText('Checkout members (2 of 2)').scrollIntoViewIfNeeded();
}, { image: 'entity-group' });

step('shows the groups below a group', async page => {
  await open('/catalog/default/group/engineering');
  await sees('Everyone who builds the shop.', 'Child Groups');
  await page.locator('a[href="/catalog/default/group/checkout"]').first().waitFor();
});

step('draws the relations of a component on its page', async page => {
  await open('/catalog/default/component/order-service');
  await page.locator('svg text', { hasText: 'Payment API' }).first().waitFor();
});

step('draws the graph of the catalog', async page => {
  await open('/catalog-graph?rootEntityRefs[]=component:default/basket-service&maxDepth=2&unidirectional=true&mergeRelations=true&direction=LR');
  for (const node of ['basket-service', 'basket-api', 'ordering', 'checkout-ui']) {
    await page.locator('svg').getByText(node, { exact: true }).or(page.locator('svg').getByText(titleOf(node))).first().waitFor();
  }
}, { image: 'catalog-graph' });

step('follows a node of the graph', async page => {
  await page.locator('svg').getByText(/basket[- ]api/i).first().click();
  await page.waitForURL(/api(:|%3A)default(\/|%2F)basket-api/);
  await page.locator('svg').getByText(/basket[- ]api/i).first().waitFor();
});

step('lists the APIs', async page => {
  await open('/api-docs?filters[user]=all');
  await sees('Order events', 'Basket API', 'asyncapi');
}, { image: 'api-docs' });

step('shows the definition of an API', async page => {
  await open('/catalog/default/api/basket-api/definition');
  await page.getByRole('heading', { name: /Basket/ }).first().waitFor();
  await sees('/baskets/{id}', 'A basket');
}, { image: 'api-definition' });

step('shows the definition of events', async () => {
  await open('/catalog/default/api/order-events/definition');
  await sees('Order events', 'order.placed');
});

step('shows the APIs of a component', async page => {
  await open('/catalog/default/component/order-service/apis');
  await page.locator('a[href="/catalog/default/api/payment-api"]').first().waitFor();
});

function titleOf(name) {
  return new RegExp(`^${name.replace('-', '[- ]')}$`, 'i');
}
