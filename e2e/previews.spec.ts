import type { Locator, Page } from '@playwright/test';
import { colourAt, quarters } from '../lib/services/media/testing/pictures';
import { findings } from './axe';
import { comeIn, expect, test } from './fixtures';
import type { Owner } from './product';
import { addFile, type Stand, shownPost } from './shown-post';

test.use({ productEnv: {}, trace: 'off' });
test.describe.configure({ mode: 'serial' });
let owner: Pick<Owner, 'email' | 'password' | 'locationId'>;
let stand: Stand;
let postId: string;

test.beforeAll(async ({ product, browser }) => {
  test.setTimeout(240_000);
  const page = await browser.newPage({ baseURL: product.baseURL, timezoneId: 'Europe/Berlin' });
  ({ owner, stand, postId } = await shownPost(page, product));
  await page.close();
});

/** The composer with this post; wide enough for text and stage. */
async function open(page: Page, id: string) {
  await page.setViewportSize({ width: 1440, height: 1000 });
  await comeIn(page, owner);
  await page.goto(`/${owner.locationId}/today?compose=${id}`);
  const stage = page.getByRole('complementary', { name: 'Preview' });
  await expect(stage.getByRole('article').first()).toBeVisible();
  return stage;
}
const proofOf = (stage: Locator, network: string) => stage.locator(`[data-preview="${network}"]`);

test('one post, as every network will show it', async ({ page }) => {
  const stage = await open(page, postId);
  await expect(stage.getByRole('article')).toHaveCount(14);
  const says = async (network: string, ...words: (string | RegExp)[]) => {
    const proof = proofOf(stage, network);
    await proof.scrollIntoViewIfNeeded();
    for (const text of words) await expect.soft(proof, network).toContainText(text);
    return proof;
  };
  const facebook = await says('facebook', 'The mill turns again. Come on Saturday', 'Just now', 'Comment');
  await expect(facebook.getByRole('list', { name: 'Media' }).getByRole('listitem')).toHaveCount(2);
  const instagram = await says('instagram', 'Stone by stone #bread', 'Follow');
  await expect(instagram.getByRole('button', { name: 'Play reel.mp4' })).toBeVisible();
  await says('threads', 'We are back at the mill', '0:02');
  const linkedin = await says('linkedin', 'The mill in three pages', '3 pages', '1 / 3');
  await linkedin.getByRole('button', { name: 'Next page' }).click();
  await expect(linkedin).toContainText('2 / 3');
  await says('tiktok', 'Only you', 'How a mill starts', 'For You');
  await says('tiktok_business', 'Three looks at the mill');
  await says('youtube', 'The mill starts', 'Unlisted', 'A film about the mill', '0:02');
  await says('pinterest', 'Bread of the mill', 'example.com', 'Bread to pin');
  await says('google', 'Open day', '1 May, 10:00 – 18:00', 'Learn more');
  await says('x', 'Mill. Bread. Saturday.', 'The mill', 'From example.com', 'Accounts you follow can reply');
  const bluesky = await says('bluesky', 'Bread from Saturday on');
  await expect(bluesky.getByRole('list', { name: 'Media' }).getByRole('listitem')).toHaveCount(2);
  const mastodon = await says('mastodon', 'Bread', 'Show more', 'Sensitive content');
  await expect(mastodon.getByRole('img', { name: 'Quiet public' })).toBeVisible();
  const community = await says('community', 'The mill', 'Dear neighbours', 'All members are told');
  await community.getByRole('button', { name: 'Show the alt text' }).click();
  await expect(community).toContainText('The wheel of the mill');

  await page.getByRole('tab', { name: /LinkedIn/ }).click();
  await expect(stage.getByRole('article')).toHaveCount(1);
  await expect(proofOf(stage, 'linkedin')).toBeVisible();
});

test('words show as they are typed, for those they are meant for', async ({ page }) => {
  const made = await stand.api('POST', '/posts', { summary: 'For all', accountIds: stand.accounts });
  const stage = await open(page, String(made.body.id));
  const box = page.getByLabel('Text of the post');
  await box.fill('Come to {{location.name}}, call {{location.fax}} or see https://mill.example/a');
  const x = proofOf(stage, 'x');
  await expect(x).toContainText('Come to Lindt Berlin, call location.fax or see mill.example/a');
  await page.getByRole('button', { name: 'Add an emoji' }).click();
  await page.getByLabel('Search emoji').fill('hot beverage');
  const emoji = page.getByRole('dialog', { name: 'Emoji' });
  await expect(emoji.getByText('Food & drink')).toBeVisible();
  // Before the search has had its effect all groups stand there, the faces first.
  await expect(emoji.getByText(/^Smileys/)).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue(/☕/);
  await expect(box).toBeFocused();
  await expect(x).toContainText('☕');
  await page.getByRole('button', { name: 'Add an emoji' }).click();
  await expect(page.getByRole('group', { name: 'Used lately' }).getByRole('button')).toHaveText(/☕/);
});

test('a picture is turned and cropped as it will be sent', async ({ page }) => {
  const bytes = new Uint8Array(await (await quarters(800, 400)).png().toBuffer());
  const mediaId = await addFile(stand, 'quarters.png', 'image/png', bytes);
  // Turned to the right the rows are blue, red and yellow, green; the crop keeps the lower half.
  const edit = { rotate: 90, crop: { x: 0, y: 0.5, width: 1, height: 0.5 } };
  const made = await stand.api('POST', '/posts', {
    summary: 'Turned',
    accountIds: stand.accounts,
    media: [{ mediaId, altText: 'Four colours', edit }],
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const stage = await open(page, String(made.body.id));
  for (const network of ['facebook', 'instagram', 'bluesky']) {
    const proof = proofOf(stage, network);
    await proof.scrollIntoViewIfNeeded();
    const image = proof.getByRole('img', { name: 'Four colours' });
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth)).toBe(800);
    const shot = await image.locator('xpath=../..').screenshot();
    expect.soft(await colourAt(shot, 0.1, 0.3), network).toBe('yellow');
    expect.soft(await colourAt(shot, 0.9, 0.3), network).toBe('green');
  }
});

test('axe finds nothing on the stage, light and dark, phone and desktop', async ({ page }) => {
  test.setTimeout(180_000);
  const stage = await open(page, postId);
  await stage.getByRole('article').last().scrollIntoViewIfNeeded();
  const examine = async (where: string) =>
    expect.soft(await findings(page, { within: 'aside[aria-label="Preview"]' }), where).toEqual([]);
  await examine('phone, light');
  await stage.getByRole('button', { name: 'Show it in dark' }).click();
  await examine('phone, dark');
  await stage.getByRole('button', { name: 'Show it on a desktop' }).click();
  await examine('desktop, dark');
  await stage.getByRole('button', { name: 'Show it in light' }).click();
  await examine('desktop, light');
});
