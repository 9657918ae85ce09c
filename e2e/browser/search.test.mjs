// The search page and the search of the navigation.
import { open, session, signIn, step } from './session.mjs';

const found = ref => session.page.locator(`a[href="/catalog/default/${ref}"]`).first();

step('signs in', signIn);

step('finds entities by a word', async () => {
  await open('/search?query=basket');
  await found('component/basket-service').waitFor();
  await found('api/basket-api').waitFor();
}, { image: 'search' });

step('finds entities of the catalog alone', async () => {
  await open('/search?query=payment&types[]=software-catalog');
  await found('component/payment-service').waitFor();
});

step('finds other entities by another word', async page => {
  await open('/search?query=basket');
  await found('component/basket-service').waitFor();
  await page.locator('#search-bar-text-field').first().fill('warehouse');
  await found('component/warehouse-terminal').waitFor();
  await found('component/basket-service').waitFor({ state: 'detached' });
});

step('tells when nothing is found', async page => {
  await open('/search?query=zeppelin');
  await page.getByText(/no results/i).first().waitFor();
});
