import type { Page } from '@playwright/test';

/** A post or an event of the calendar, in whichever way it is looked at. */
export const entry = (page: Page, id: string) => page.locator(`[data-entry="${id}"]`);
/** What can be done with all that is chosen. */
export const chosen = (page: Page) => page.getByRole('region', { name: 'Chosen' });
