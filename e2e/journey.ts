import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { earliestWallTime } from '../lib/domain/check-schedule';
import { expect } from './fixtures';
import { slowness } from './slow-line';

export const zone = 'Europe/Berlin';

/** A picture as a camera's: `width` × `height`, PNG. */
export const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2f6f5e' } })
    .png()
    .toBuffer();

/** The composer, opened by its key on whatever page of the planner is open. */
export async function compose(page: Page) {
  await page.keyboard.press('n');
  const composer = page.getByRole('dialog', { name: 'New post' });
  await expect(composer.getByLabel('Text of the post')).toBeFocused();
  return composer;
}

/** Chooses exactly this account of those offered. */
export async function chooseOnly(composer: Locator, account: string) {
  const offered = composer.getByRole('group', { name: 'To' }).getByRole('button');
  const wanted = offered.filter({ hasText: account });
  await wanted.waitFor();
  for (const one of await offered.all()) {
    const pressed = (await one.getAttribute('aria-pressed')) === 'true';
    const isWanted = ((await one.textContent()) ?? '').includes(account);
    if (pressed !== isWanted) await one.click();
  }
  await expect(wanted).toHaveAttribute('aria-pressed', 'true');
}

/** The dialog that connects an account, at the form of one network. */
export async function beginConnecting(page: Page, locationId: string, network: RegExp) {
  await page.goto(`/${locationId}/accounts`);
  await page.getByRole('button', { name: 'Connect an account' }).click();
  const dialog = page.getByRole('dialog', { name: 'Connect an account' });
  await dialog.getByRole('button', { name: network }).click();
  return dialog;
}

/**
 * The soonest minute the composer accepts, with a little time left to press the button in: ask right before. `more`
 * seconds for what has to be seen before that minute.
 */
export function soonest(more = 0): { date: string; time: string } {
  const [date = '', time = ''] = earliestWallTime(new Date(Date.now() + (12 + more) * 1000 * slowness), zone).split(
    'T',
  );
  return { date, time };
}

/** Where a publication stands, on the page of its post. */
export const standing = (page: Page, account: string) =>
  page.getByRole('region', { name: 'Where it goes' }).getByRole('listitem').filter({ hasText: account });
