import type { Page } from '@playwright/test';
import { newId } from '../db/id';
import { locations } from '../db/schema/organizations';
import { asSystem } from '../db/tenant';
import { dayOfMonth as day, entry, openGrid } from './calendar-page';
import { expect, signIn, test } from './fixtures';
import { dismiss } from './news';
import { make, plannedAt } from './planned';
import type { Owner } from './product';
import { inDatabaseOf } from './product-database';

test.use({ productEnv: {} });

/** What hovering over a post says of the reader's own clock. */
async function seesOwnClock(page: Page, id: string, time: string) {
  await page.mouse.move(1, 1);
  await entry(page, id).hover();
  await expect(entry(page, id)).toHaveAttribute('title', new RegExp(`${time} \\(.+\\) for you`));
}

test('Berlin and New York, in the weeks when only one of them has changed its clocks', async ({
  page: inBerlin,
  browser,
  product,
}) => {
  test.slow();
  const berlin: Owner = await product.bootstrap();
  const { organizationId } = berlin;
  const newYork = { locationId: newId() };
  const row = { organizationId, id: newYork.locationId, name: 'Lindt New York', timeZone: 'America/New_York' };
  await inDatabaseOf(product, (db) => asSystem(db, (tx) => tx.insert(locations).values(row)));
  const [theirs, ours] = [await product.api(newYork), await product.api(berlin)];
  const write = (api: typeof ours, summary: string, wallTime: string, timeZone: string) =>
    make(api, '/posts', { summary, schedule: { wallTime, timeZone } });
  const bagels = await write(theirs, 'Bagels', '2027-03-10T09:15', 'America/New_York');
  const rolls = await write(ours, 'Rolls', '2027-03-10T02:30', 'Europe/Berlin');

  await test.step('who sits in Berlin plans for New York', async () => {
    await signIn(inBerlin, berlin);
    const clocks = (difference: string) =>
      expect(inBerlin.getByText(`New York time · you are in Berlin, ${difference}`)).toBeVisible();
    await openGrid(inBerlin, newYork.locationId, 'view=week&date=2027-03-10');
    for (const difference of ['6 h ahead', '5 h ahead', '5 h ahead', '6 h ahead']) {
      await clocks(difference);
      await inBerlin.getByRole('button', { name: 'Next week' }).click();
    }
    // In autumn it is Berlin that changes first.
    await openGrid(inBerlin, newYork.locationId, 'view=week&date=2027-11-03');
    await clocks('5 h ahead');

    await openGrid(inBerlin, newYork.locationId, 'date=2027-03-01');
    await seesOwnClock(inBerlin, bagels, 'Wed 10 Mar 2027, 15:15');
    for (const [date, said, own] of [
      ['2027-03-17', 'Wed 17 Mar, 09:15', 'Wed 17 Mar 2027, 14:15'],
      ['2027-03-30', 'Tue 30 Mar, 09:15', 'Tue 30 Mar 2027, 15:15'],
    ] as const) {
      await entry(inBerlin, bagels).dragTo(day(inBerlin, date));
      await dismiss(inBerlin, `Moved to ${said}`);
      expect(await plannedAt(theirs, bagels)).toBe(`${date}T13:15:00.000Z`);
      await expect(entry(inBerlin, bagels)).toHaveAccessibleName(new RegExp(said));
      await seesOwnClock(inBerlin, bagels, own);
    }
  });

  await test.step('who sits in New York plans for Berlin: a night there is the evening before here', async () => {
    const context = await browser.newContext({ baseURL: product.baseURL, timezoneId: 'America/New_York' });
    const inNewYork = await context.newPage();
    await signIn(inNewYork, berlin);
    await openGrid(inNewYork, berlin.locationId, 'date=2027-03-24');
    await expect(inNewYork.getByText('Berlin time · you are in New York, 5 h behind')).toBeVisible();
    await seesOwnClock(inNewYork, rolls, 'Tue 9 Mar 2027, 20:30');
    await entry(inNewYork, rolls).dragTo(day(inNewYork, '2027-03-24'));
    await dismiss(inNewYork, 'Moved to Wed 24 Mar, 02:30');
    expect(await plannedAt(ours, rolls)).toBe('2027-03-24T01:30:00.000Z');
    await seesOwnClock(inNewYork, rolls, 'Tue 23 Mar 2027, 21:30');
    await context.close();
  });
});
