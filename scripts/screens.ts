// npm run screens: starts a product with a little life in it and photographs every screen into docs/screens.
import fs from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { chromiumPath } from '../e2e/chromium';
import { setUp, signIn } from '../e2e/fixtures';
import { ready, scenery } from '../e2e/library';
import { type PlannerApi, Product } from '../e2e/product';
import { photographPreviews } from './photograph-previews';

const folder = path.join(import.meta.dirname, '..', 'docs', 'screens');
const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const looks = [
  { name: 'light', viewport: desk, colorScheme: 'light' },
  { name: 'dark', viewport: desk, colorScheme: 'dark' },
  { name: 'phone', viewport: phone, colorScheme: 'light' },
] as const;

const texts = [
  'Winter menu: cardamom buns, spiced pear tea and a very dark hot chocolate.',
  'How we roast: twelve minutes that decide everything.',
  'Meet Ida, who knows your order before you do.',
  'Cupping on Saturday at eleven. Bring a friend, we bring the spoons.',
  'New on the shelf: Guji, washed, apricot and jasmine.',
  'Closed on Monday for the floor. Back on Tuesday, shinier.',
  'Thank you for 4,000 cups last month. We counted.',
];

const perDay = [1, 0, 2, 1, 3, 0, 1];

/** Posts over the coming weeks, one that went out, one that could not, categories to tell them apart. */
async function fill(api: PlannerApi): Promise<string> {
  const accountId = (await api('GET', '/accounts')).body.accounts?.[0]?.id;
  const categories: string[] = [];
  for (const [name, hue] of [
    ['Product', 8],
    ['Behind the scenes', 2],
    ['Community', 5],
  ] as const) {
    categories.push(String((await api('POST', '/categories', { name, hue })).body.id));
  }
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  for (let ahead = 1; ahead <= 24; ahead += 1) {
    for (let count = 0; count < (perDay[ahead % 7] ?? 0); count += 1) {
      await api('POST', '/posts', {
        summary: texts[(ahead + count * 3) % texts.length],
        accountIds: [accountId],
        categoryId: categories[(ahead + count) % 3],
        schedule: {
          wallTime: `${day(ahead)}T${String(8 + count * 3).padStart(2, '0')}:${count % 2 ? '30' : '00'}`,
          timeZone: 'Europe/Berlin',
        },
        state: (ahead + count) % 5 ? 'scheduled' : 'draft',
      });
    }
  }
  const sent = await api('POST', '/posts', {
    summary: 'Good morning. The first pot is on. #coffee https://harbour.example',
    accountIds: [accountId],
    categoryId: categories[2],
    followUpComment: 'The kettle sings at seven.',
    publish: 'now',
  });
  const postId = String(sent.body.id);
  const isOut = async () => {
    const [publication] = (await api('GET', `/posts/${postId}`)).body.publications ?? [];
    return publication?.followUpState === 'published';
  };
  while (!(await isOut())) await new Promise((resolve) => setTimeout(resolve, 200));
  return postId;
}

async function photograph(page: Page, name: string) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await keep(await page.screenshot({ animations: 'disabled' }), name);
}

const keep = (png: Buffer, name: string) =>
  sharp(png)
    .png({ palette: true, colours: 96, effort: 10 })
    .toFile(path.join(folder, `${name}.png`));

type Screen = { name: string; url: string; open?: (page: Page) => Promise<unknown> };

function screensOf(locationId: string, postId: string): Screen[] {
  const at = `/${locationId}`;
  const text = 'Saturday is cupping day: four coffees, no rules. #coffee https://harbour.example/cupping';
  const write = (page: Page) => page.getByRole('dialog').getByRole('textbox').first().fill(text);
  const connect = async (page: Page) => {
    await page.getByRole('button', { name: 'Connect an account' }).first().click();
    await page.getByRole('dialog').waitFor();
  };
  const openFile = async (page: Page) => {
    await page.getByRole('option').first().click();
    await page.getByRole('dialog').waitFor();
  };
  // On a phone a month shows marks, each of which opens its day.
  const chips = (page: Page) => page.locator('[data-entry], [data-more]').first().waitFor();
  return [
    { name: 'today', url: `${at}/today` },
    { name: 'calendar', url: `${at}/calendar`, open: chips },
    {
      name: 'calendar-week',
      url: `${at}/calendar?view=week`,
      open: (page) => page.locator('[data-calendar]').waitFor(),
    },
    { name: 'calendar-list', url: `${at}/calendar?view=list`, open: chips },
    { name: 'posts', url: `${at}/posts` },
    { name: 'post', url: `${at}/posts/${postId}` },
    { name: 'composer', url: `${at}/calendar?compose=new`, open: write },
    { name: 'media', url: `${at}/media` },
    { name: 'media-file', url: `${at}/media`, open: openFile },
    { name: 'accounts', url: `${at}/accounts` },
    { name: 'connect', url: `${at}/accounts`, open: connect },
    { name: 'settings', url: `${at}/settings` },
    { name: 'api-keys', url: `${at}/settings/api-keys` },
    { name: 'labels', url: `${at}/settings/labels` },
    { name: 'roles', url: `${at}/settings/roles` },
    { name: 'playground', url: '/playground/harbour-coffee' },
  ];
}

/** Pictures in the library, and a folder. */
async function fillLibrary(page: Page, locationId: string) {
  await page.goto(`/${locationId}/media`);
  const files = await scenery(14);
  await page.getByLabel('Upload: files').setInputFiles(files);
  for (const { name } of files) await ready(page, name);
  await page.getByRole('button', { name: 'New folder' }).click();
  await page.getByLabel('Name').fill('Winter menu');
  await page.keyboard.press('Enter');
  await page.getByText('Winter menu').waitFor();
}

async function photographAll(browser: Browser, product: Product) {
  for (const { name, ...look } of looks) {
    const page = await browser.newPage({ baseURL: product.baseURL, ...look, reducedMotion: 'reduce' });
    await page.goto('/set-up');
    await photograph(page, `set-up-${name}`);
    await page.close();
  }
  const owner = await setUp(browser, product);
  const postId = await fill(await product.api(owner));
  for (const { name, ...look } of looks) {
    const page = await browser.newPage({ baseURL: product.baseURL, ...look, reducedMotion: 'reduce' });
    await page.goto('/sign-in');
    await photograph(page, `sign-in-${name}`);
    await signIn(page, owner);
    if (name === looks[0].name) await fillLibrary(page, owner.locationId);
    for (const screen of screensOf(owner.locationId, postId)) {
      await page.goto(screen.url);
      await screen.open?.(page);
      await photograph(page, `${screen.name}-${name}`);
    }
    await page.close();
  }
  await photographPreviews(browser, product, owner, keep);
}

fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
const product = await Product.start();
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--hide-scrollbars'],
});
try {
  await photographAll(browser, product);
} finally {
  await browser.close();
  await product.stop();
}
