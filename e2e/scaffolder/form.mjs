// The parts of a template's form and of the page of its task.
import { session } from '../browser/session.mjs';

export async function choose(label, option) {
  const field = session.page.getByRole('combobox', { name: label }).or(session.page.getByLabel(label)).first();
  await field.click();
  await session.page.getByRole('option', { name: option }).click();
}

export async function fill(label, text) {
  await session.page.getByRole('textbox', { name: label }).fill(text);
}

export async function next(button = 'Next') {
  await session.page.getByRole('button', { name: button, exact: true }).click();
}
