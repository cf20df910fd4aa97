import type { Page } from '@playwright/test';

/** A post or an event of the calendar, in whichever way it is looked at. */
export const entry = (page: Page, id: string) => page.locator(`[data-entry="${id}"]`);
/** What can be done with all that is chosen. */
export const chosen = (page: Page) => page.getByRole('region', { name: 'Chosen' });

/** A month, week or day of the calendar, once its entries and its keys are there. */
export async function openGrid(page: Page, locationId: string, where: string) {
  await page.goto(`/${locationId}/calendar?${where}`);
  await page.locator('[data-calendar][data-loaded] [role=grid]').waitFor();
}
/** A day of a month. */
export const dayOfMonth = (page: Page, date: string) =>
  page.locator(`[data-calendar=month] [role=gridcell][data-date="${date}"]`);
