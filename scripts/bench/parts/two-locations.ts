import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { newId } from '@/db/id';
import { locations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import { chromiumPath } from '../../../e2e/chromium';
import { signIn } from '../../../e2e/fixtures';
import { Product } from '../../../e2e/product';
import { inDatabaseOf } from '../../../e2e/product-database';
import { type Fill, fillLocation, settle } from './fill';

export const viewport = { width: 1440, height: 900 };
type Size = Pick<Fill, 'posts' | 'inMonth' | 'from'>;
/** Ids of a location with many posts and of one with few, and a browser signed in to both. */
type TwoLocations = { many: string; few: string; browser: Browser; context: BrowserContext };

/** A product of its own with two locations, for measuring one against the other; both are gone afterwards. */
export async function withTwoLocations(size: { many: Size; few: Size }, work: (world: TwoLocations) => Promise<void>) {
  const product = await Product.start();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const owner = await product.bootstrap();
    const { organizationId, locationId: many } = owner;
    const few = newId();
    await inDatabaseOf(product, async (db) => {
      await asSystem(db, (tx) =>
        tx.insert(locations).values({ organizationId, id: few, name: 'Few', timeZone: 'Europe/Berlin' }),
      );
      await fillLocation(db, { organizationId, locationId: many, ...size.many });
      await fillLocation(db, { organizationId, locationId: few, ...size.few });
      await settle(db);
    });
    const context = await browser.newContext({ baseURL: product.baseURL, viewport, timezoneId: 'Europe/Berlin' });
    await signIn(await context.newPage(), owner);
    await work({ many, few, browser, context });
  } finally {
    await browser.close();
    await product.stop();
  }
}
