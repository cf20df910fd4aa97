import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type LaunchOptions, type Page } from '@playwright/test';
import { waitUntilAwake } from './awake';
import { expect, setUp, signIn, test } from './fixtures';
import type { Owner, PlannerApi } from './product';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
let owner: Pick<Owner, 'email' | 'password' | 'locationId'>;
let api: PlannerApi;

test.beforeAll(async ({ product, browser }) => {
  owner = await setUp(browser, product);
  api = await product.api(owner);
});

/** The words of the posts that hold this one. */
const saved = async (word: string) =>
  ((await api('GET', `/posts?q=${word}`)).body.posts ?? []).map(({ summary }) => String(summary));

const text = (page: Page) => page.getByLabel('Text of the post');
const status = (page: Page) => page.locator('[data-composer] header').getByRole('status').first();

/** A browser with a profile on the disk, as people have one: what survives its end is what was written there. */
class KeptBrowser {
  readonly profile = fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-profile-'));
  private context: BrowserContext | undefined;

  constructor(
    private readonly launch: LaunchOptions,
    private readonly baseURL: string,
  ) {}

  async open(): Promise<Page> {
    const { launch, baseURL } = this;
    const look = { locale: 'en-GB', timezoneId: 'Europe/Berlin', viewport: { width: 1280, height: 860 } };
    this.context = await chromium.launchPersistentContext(this.profile, { ...launch, ...look, baseURL });
    this.context.on('page', waitUntilAwake);
    return this.context.newPage();
  }

  /** The process itself, at once: nobody in it hears of it. */
  async kill() {
    const closed = this.context?.waitForEvent('close');
    const listed = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\n');
    const own = listed.filter((line) => line.includes(`--user-data-dir=${this.profile}`) && !line.includes('--type='));
    expect(own).toHaveLength(1);
    process.kill(Number(own[0]?.trim().split(/\s+/)[0]), 'SIGKILL');
    await closed;
    // As after every crash: the lock names a process that is no more.
    fs.rmSync(path.join(this.profile, 'SingletonLock'), { force: true });
  }

  async close() {
    await this.context?.close();
  }

  async remove() {
    await this.close();
    fs.rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Waits until this text is in the browser's own database, which is on the disk by the time it can be read again. */
const written = (page: Page, words: string) =>
  expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const asked = indexedDB.open('almanac.copies');
            asked.onsuccess = () => {
              const all = asked.result.transaction('copies').objectStore('copies').getAll();
              all.onsuccess = () => {
                asked.result.close();
                resolve(JSON.stringify(all.result));
              };
            };
          }),
      ),
    )
    .toContain(words);

/** Saves get no answer, and what they bring reaches nobody. */
const holdSaves = (page: Page) =>
  page.route('**/*', (route) =>
    'next-action' in route.request().headers() ? new Promise<void>(() => undefined) : route.fallback(),
  );

test('the browser is killed in mid-sentence, three times: no letter is lost and none comes twice', async ({
  product,
  launchOptions,
}) => {
  test.setTimeout(300_000);
  const kept = new KeptBrowser(launchOptions, product.baseURL);
  let page = await kept.open();
  await signIn(page, owner);
  // Closed in peace, so that the session is in the profile.
  await kept.close();
  page = await kept.open();
  /** What has to hold while no browser runs is asked in between: the new one saves at once. */
  const reopen = async (url: string, meanwhile?: () => Promise<void>) => {
    await kept.kill();
    await meanwhile?.();
    page = await kept.open();
    await page.goto(url);
    await expect(text(page)).toBeVisible();
  };

  await test.step('before the server ever heard of the post', async () => {
    await page.goto(`/${owner.locationId}/posts?compose=new`);
    await expect(text(page)).toBeFocused();
    await expect(page).toHaveURL(/draft=/);
    await holdSaves(page);
    await page.keyboard.type('Half a sentence that nobody h', { delay: 20 });
    await written(page, 'Half a sentence that nobody h');
    await reopen(page.url(), async () => expect(await saved('sentence')).toEqual([]));
    await expect(text(page)).toHaveValue('Half a sentence that nobody h');
    await expect(page.getByText(/Your unsaved text of .* is back\./)).toBeVisible();
    await expect(status(page)).toHaveText(/^Saved/);
    await expect.poll(() => saved('sentence')).toEqual(['Half a sentence that nobody h']);
  });

  const [post] = (await api('GET', '/posts?q=sentence')).body.posts ?? [];
  const address = `/${owner.locationId}/posts?compose=${post?.id}`;
  await test.step('over what is saved already', async () => {
    await page.goto(address);
    await text(page).press('End');
    await holdSaves(page);
    await page.keyboard.type('eard of', { delay: 20 });
    await written(page, 'Half a sentence that nobody heard of');
    await reopen(address);
    await expect(text(page)).toHaveValue('Half a sentence that nobody heard of');
    await expect(status(page)).toHaveText(/^Saved/);
  });

  await test.step('right after a save: what is saved is not called unsaved', async () => {
    await text(page).press('End');
    await page.keyboard.type(', until now');
    await expect.poll(() => saved('sentence')).toEqual(['Half a sentence that nobody heard of, until now']);
    await expect(status(page)).toHaveText(/^Saved/);
    await reopen(address);
    await expect(text(page)).toHaveValue('Half a sentence that nobody heard of, until now');
    await expect(page.getByText(/Your unsaved text/)).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Two versions of this post' })).toHaveCount(0);
  });
  expect(await saved('sentence')).toHaveLength(1);
  await kept.remove();
});

test.describe('signed out from elsewhere', () => {
  test.use({ provoked: [/\b401\b/] });

  test('in mid-sentence: writing goes on, and the text is saved once signed in again', async ({
    page,
    context,
    browser,
    product,
  }) => {
    test.setTimeout(240_000);
    await signIn(page, owner);
    await page.goto(`/${owner.locationId}/posts?compose=new`);
    await expect(text(page)).toBeFocused();
    await page.keyboard.type('The lease');
    await expect(status(page)).toHaveText(/^Saved/);

    const phone = await browser.newContext({ baseURL: product.baseURL });
    const phonePage = await phone.newPage();
    await signIn(phonePage, owner);
    await phonePage.goto(`/${owner.locationId}/settings/sessions`);
    await phonePage.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await expect(phonePage.getByText('Signed out everywhere else.')).toBeVisible();
    await phone.close();

    await page.keyboard.type(' ran out');
    await expect(status(page)).toHaveText('Not saved: your session has ended. Your text is kept here.');
    await page.keyboard.type(' while she wrote');
    await expect(text(page)).toHaveValue('The lease ran out while she wrote');
    await expect(text(page)).toBeFocused();
    expect(await saved('lease')).toEqual(['The lease']);

    await test.step('signed in beside it: it is saved by itself', async () => {
      const header = page.locator('[data-composer] header');
      const opened = context.waitForEvent('page');
      await header.getByRole('link', { name: 'Sign in in another tab' }).click();
      const other = await opened;
      await signIn(other, owner);
      await other.close();
      await page.bringToFront();
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await expect(status(page)).toHaveText(/^Saved/);
      expect(await saved('lease')).toEqual(['The lease ran out while she wrote']);
    });

    await test.step('signed out once more, and the page left: the sign-in page leads back to the text', async () => {
      await context.clearCookies();
      await text(page).press('Control+End');
      await page.keyboard.type(' again');
      await expect(status(page)).toHaveText(/^Not saved: your session has ended/);
      const address = page.url();
      await page.goto(address);
      await page.waitForURL(/\/sign-in/);
      await page.getByLabel('E-mail').fill(owner.email);
      await page.getByLabel('Password', { exact: true }).fill(owner.password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(text(page)).toHaveValue('The lease ran out while she wrote again');
      await expect(status(page)).toHaveText(/^Saved/);
      await expect.poll(() => saved('lease')).toEqual(['The lease ran out while she wrote again']);
    });
  });
});
