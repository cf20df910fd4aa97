import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { beginConnecting } from './journey';

/** Connects the Playground pages that stand for every network, as a person does: all of them, in one sign-in. */
export async function connectStandIns(page: Page, locationId: string) {
  const dialog = await beginConnecting(page, locationId, /^Playground/);
  const asked = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Sign in on Playground' }).click();
  const popup = await asked;
  await popup.getByRole('checkbox').first().waitFor();
  for (const box of await popup.getByRole('checkbox').all()) await box.check();
  await popup.getByRole('button', { name: 'Allow' }).click();
  await dialog.getByRole('button', { name: 'Choose all' }).click();
  await dialog.getByRole('button', { name: /^Attach/ }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('region', { name: 'Accounts' }).getByRole('listitem').nth(13)).toBeVisible();
}
