// The template editor, with a template of the demo as its local folder; and the pages of actions and extensions.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { open, sees, signIn, step } from '../browser/session.mjs';
import { choose, fill, next } from './form.mjs';

const folder = new URL('../../catalog-info/templates/service/', import.meta.url).pathname;

step('signs in', signIn);

step('lists the actions', async () => {
  await open('/create/actions');
  await sees('publish:github', 'catalog:register');
});

step('lists the filters', async () => {
  await open('/create/templating-extensions');
  await sees('parseRepoUrl');
});

step('opens a folder in the template editor', async page => {
  await takeFolder(page, await filesOf(folder));
  await open('/create/edit');
  await page.getByText('Load Template Directory').click();
  await page.getByText('template.yaml', { exact: true }).first().click();
  await sees('kind: Template', 'What is it?');
});

step('tries the template', async page => {
  await fill('Name', 'gift-cards');
  await fill('Description', 'Sells and redeems gift cards.');
  await choose('Owner', 'Checkout');
  await next();
  await sees('The service runtime');
  await next();
  await fill('Repository', 'gift-cards');
  await page.keyboard.press('Tab');
  await next('Review');
  await sees('github.com?owner=example-shop&repo=gift-cards');
  await next('Create');
  await sees('Result 1');
  await page.getByText('catalog-info.yaml', { exact: true }).last().click();
  await sees('scaffoldedFrom');
}, { image: 'template-dry-run' });

step('shows the log of the dry run', async page => {
  await page.getByRole('tab', { name: 'Log' }).click();
  await sees('Create the repository', /Finished step Render the service/);
});

// A real folder of the browser in place of one that a person would choose in a dialog of the system.
async function takeFolder(page, files) {
  await page.addInitScript(() => {
    window.showDirectoryPicker = () => navigator.storage.getDirectory();
  });
  await page.evaluate(async texts => {
    const root = await navigator.storage.getDirectory();
    for (const [path, text] of Object.entries(texts)) {
      const names = path.split('/');
      const name = names.pop();
      let directory = root;
      for (const parent of names) {
        directory = await directory.getDirectoryHandle(parent, { create: true });
      }
      const writable = await (await directory.getFileHandle(name, { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    }
  }, files);
}

async function filesOf(root) {
  const files = {};
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      files[relative(root, path)] = await readFile(path, 'utf8');
    }
  }
  return files;
}
