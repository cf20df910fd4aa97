import {
  type Browser,
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Response,
} from '@playwright/test';
import { awake, waitUntilAwake } from './awake';
import { type Owner, Product } from './product';
import { slowDown } from './slow-line';

type WorkerFixtures = {
  /** Settings of this file's product: `test.use({ productEnv: { … } })` at the top of the file. */
  productEnv: Record<string, string>;
  product: Product;
};
type Fixtures = {
  /** What a test provokes on purpose: matched against console errors and `status url` of failed requests. */
  provoked: RegExp[];
  noProblems: undefined;
};

/** Every console error, page error and failed request of a browser context fails its test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  productEnv: [{}, { option: true, scope: 'worker' }],
  product: [
    async ({ productEnv }, use) => {
      const product = await Product.start(productEnv);
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  // Also for those whom a test brings in by hand.
  browser: [
    async ({ browser }, use) => {
      const newContext = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await newContext(options);
        context.on('page', waitUntilAwake);
        await slowDown(context);
        return context;
      };
      await use(browser);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ product }, use) => use(product.baseURL),
  provoked: [[], { option: true }],
  noProblems: [
    async ({ context, provoked }, use) => {
      const problems: string[] = [];
      const note = (problem: string) => {
        if (!provoked.some((pattern) => pattern.test(problem))) problems.push(problem);
      };
      const watch = (page: Page) => {
        page.on('console', (message: ConsoleMessage) => {
          if (message.type() === 'error') note(`console: ${message.text()} ${message.location().url}`);
        });
        page.on('pageerror', (error) => note(`page: ${error.message} ${page.url()}`));
        page.on('response', (response: Response) => {
          if (response.status() >= 400) note(`${response.status()} ${response.url()}`);
        });
        page.on('requestfailed', (request) => {
          const why = request.failure()?.errorText ?? '';
          // Leaving a page ends its live stream and its prefetches.
          if (why !== 'net::ERR_ABORTED') note(`${why} ${request.url()}`);
        });
      };
      context.on('page', watch);
      for (const page of context.pages()) watch(page);
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** The cookies of the one real sign-in of each person. */
const sessions = new WeakMap<object, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** Somebody who is signed in already, where signing in is not the subject: by hand once, then with that session. */
export async function comeIn(page: Page, owner: Pick<Owner, 'email' | 'password'>) {
  const session = sessions.get(owner);
  if (session) return page.context().addCookies(session);
  await signIn(page, owner);
  sessions.set(owner, await page.context().cookies());
}

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, owner: Pick<Owner, 'email' | 'password'>) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password', { exact: true }).fill(owner.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(/\/calendar/);
  await awake(page);
}

/** Set-up as the first person does it in the browser: with samples and a connected Playground page, unlike bootstrap(). */
export async function setUp(browser: Browser, product: Product): Promise<Omit<Owner, 'organizationId' | 'userId'>> {
  const page = await browser.newPage({ baseURL: product.baseURL, timezoneId: 'Europe/Berlin' });
  const owner = { ...nora, locationId: await fillSetUp(page) };
  sessions.set(owner, await page.context().cookies());
  await page.close();
  return owner;
}

export const nora = { email: 'nora@example.com', password: 'correct horse battery' };
/** Answers the id of the location that was made. */
export async function fillSetUp(page: Page): Promise<string> {
  await page.goto('/');
  await page.waitForURL(/\/set-up/);
  await page.getByLabel('Your name').fill('Nora Lindt');
  await page.getByLabel('E-mail').fill(nora.email);
  await page.getByLabel('Password', { exact: true }).fill(nora.password);
  await page.getByLabel('Organization').fill('Lindt & Co');
  await page.getByLabel('First location').fill('Lindt Berlin');
  await expect(page.getByLabel('Its time zone')).toContainText('Berlin');
  await page.getByRole('button', { name: 'Set up Almanac' }).click();
  await page.waitForURL(/\/[0-9a-f]{24}\/calendar/);
  return new URL(page.url()).pathname.split('/')[1] ?? '';
}
