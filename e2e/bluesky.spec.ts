import { type AppBskyFeedPost, AtpAgent } from '@atproto/api';
import { expect, fillSetUp, nora, signIn } from './fixtures';
import { beginConnecting, chooseOnly, compose, picture, soonest, standing } from './journey';
import { withBluesky as test } from './peers';
import { make } from './planned';

test.describe.configure({ mode: 'serial', timeout: 300_000 });
let locationId: string;
const text = 'Harvest is in: notes at https://almanac.example/harvest with all recipes #cellar';

test('from set-up to a post on a real Bluesky server, at its minute', async ({ page, context, bluesky }) => {
  locationId = await test.step('set up', () => fillSetUp(page));

  await test.step('connect by app password; a wrong one is said beside its field', async () => {
    const dialog = await beginConnecting(page, locationId, /^Bluesky/);
    await dialog.getByLabel('Handle').fill(bluesky.handle);
    await dialog.getByLabel('App password').fill('abcd-efgh-ijkl-mnop');
    await dialog.getByLabel('Server').fill(bluesky.url);
    const submit = dialog.getByRole('button', { name: 'Sign in with an app password' });
    await submit.click();
    const field = dialog.getByLabel('App password');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/password/i);
    await expect(dialog.getByLabel('Handle')).toHaveValue(bluesky.handle);
    await field.fill(bluesky.appPassword);
    await submit.click();
    await dialog.getByRole('button', { name: 'Attach account' }).click();
    await expect(dialog.getByText('Connected')).toBeVisible();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('region', { name: 'Accounts' }).getByText(`${bluesky.handle} · Bluesky`)).toBeVisible();
  });

  const date = await test.step('write and schedule', async () => {
    const composer = await compose(page);
    await chooseOnly(composer, 'on Bluesky');
    await composer.getByLabel('Text of the post').fill(text);
    const chooser = page.waitForEvent('filechooser');
    await composer.getByRole('button', { name: 'Add files' }).click();
    await (await chooser).setFiles({ name: 'cellar.png', mimeType: 'image/png', buffer: await picture(1200, 800) });
    await composer.getByLabel(/^Alt text of image 1/).fill('Barrels in a vaulted cellar');
    await composer.getByLabel('First comment').fill('Recipes follow tomorrow.');
    const soon = soonest(20);
    await composer.getByLabel('Date').fill(soon.date);
    await composer.getByLabel('Time', { exact: true }).fill(soon.time);
    await composer.getByRole('button', { name: /^Schedule for/ }).click();
    await expect(page.getByText(/^Scheduled for /)).toBeVisible();
    return soon.date;
  });

  const calendar = await context.newPage();
  await calendar.goto(`/${locationId}/calendar?date=${date}`);
  const chip = calendar.locator('[data-post]').filter({ hasText: 'Harvest is in' });
  await expect(chip).toHaveAttribute('data-state', 'scheduled');
  const postId = (await chip.getAttribute('data-post')) ?? '';

  await test.step('it is published at its minute, and both pages say so by themselves', async () => {
    await page.goto(`/${locationId}/posts/${postId}`);
    const line = standing(page, bluesky.handle);
    await expect(line.getByText('Scheduled')).toBeVisible();
    await expect(line.getByText('Published', { exact: true })).toBeVisible({ timeout: 160_000 });
    await expect(line.getByText('First comment: published')).toBeVisible({ timeout: 40_000 });
    await expect(chip).toHaveAttribute('data-state', 'published');
  });

  const agent = new AtpAgent({ service: bluesky.pdsUrl });
  const { records } = await agent.com.atproto.repo
    .listRecords({ repo: bluesky.did, collection: 'app.bsky.feed.post' })
    .then((answer) => answer.data);
  const of = (words: string) => records.filter(({ value }) => (value as { text: string }).text === words);

  await test.step('what stands at the server is what was written', async () => {
    expect(records).toHaveLength(2);
    const [sent] = of(text);
    const post = sent?.value as unknown as AppBskyFeedPost.Record;
    const bytes = new TextEncoder().encode(post.text);
    const facets = (post.facets ?? []).map(({ index, features }) => ({
      over: new TextDecoder().decode(bytes.slice(index.byteStart, index.byteEnd)),
      ...features[0],
    }));
    expect(facets).toMatchObject([
      {
        over: 'https://almanac.example/harvest',
        $type: 'app.bsky.richtext.facet#link',
        uri: 'https://almanac.example/harvest',
      },
      { over: '#cellar', $type: 'app.bsky.richtext.facet#tag', tag: 'cellar' },
    ]);
    expect(post.embed).toMatchObject({
      $type: 'app.bsky.embed.images',
      images: [{ alt: 'Barrels in a vaulted cellar', aspectRatio: { width: 1200, height: 800 } }],
    });
    expect(of('Recipes follow tomorrow.')[0]?.value).toMatchObject({
      reply: { root: { uri: sent?.uri }, parent: { uri: sent?.uri } },
    });
  });

  await test.step('its page links to it and shows the proof', async () => {
    const recordKey = of(text)[0]?.uri.split('/').at(-1);
    await expect(page.getByRole('link', { name: 'See it on Bluesky' })).toHaveAttribute(
      'href',
      new RegExp(`/post/${recordKey}$`),
    );
    const proof = page.getByRole('region', { name: 'Proof' });
    await expect(proof.getByText('The post,')).toBeVisible();
    await expect(proof.getByText('The first comment,')).toBeVisible();
    await expect(proof.getByText(/createRecord/).first()).toBeVisible();
  });
});

test('its server is killed in mid-publish, twice, and comes back: each post is there once', async ({
  page,
  product,
  bluesky,
}) => {
  const api = await product.api({ locationId });
  const account = (await api('GET', '/accounts')).body.accounts?.find((one) => String(one.network) === 'bluesky');
  const postNow = (summary: string) => make(api, '/posts', { summary, accountIds: [account?.id], publish: 'now' });
  const firstTry = async (id: string) => String((await api('GET', `/posts/${id}/attempts`)).body.attempts?.[0]?.state);
  /** The server dies while it creates this record, so many seconds after it was asked to. */
  const postAndKill = async (summary: string, seconds: number) => {
    bluesky.faults.fail({ kind: 'kill', match: 'createRecord', seconds });
    const id = await postNow(summary);
    await expect.poll(() => firstTry(id), { timeout: 60_000 }).toBe('unknown');
    return id;
  };
  const texts = ['Pressed on Monday', 'Nobody is there to take it', 'Pressed on Tuesday', 'All is well again'];
  const ids = [await postAndKill('Pressed on Monday', 0), await postNow('Nobody is there to take it')];
  await bluesky.pds.startAgain();
  // Time enough to write it down, or not: the answer is lost either way.
  ids.push(await postAndKill('Pressed on Tuesday', 0.03));
  await bluesky.pds.startAgain();
  ids.push(await postNow('All is well again'));

  for (const id of ids) {
    const state = async () => (await api('GET', `/posts/${id}`)).body.state;
    await expect.poll(state, { timeout: 200_000, intervals: [500] }).toBe('published');
  }
  const agent = new AtpAgent({ service: bluesky.pdsUrl });
  const { data } = await agent.com.atproto.repo.listRecords({
    ...{ repo: bluesky.did, collection: 'app.bsky.feed.post', limit: 100 },
  });
  const found = data.records.map(({ value }) => (value as { text: string }).text);
  expect(found.filter((text) => texts.includes(text)).sort()).toEqual(texts.sort());

  await signIn(page, nora);
  await page.goto(`/${locationId}/posts/${ids[0]}`);
  await expect(standing(page, bluesky.handle).getByText('Published', { exact: true })).toBeVisible();
  await expect(
    page
      .getByRole('region', { name: 'Proof' })
      .getByText(/^Looked back: (found|absent)$/)
      .first(),
  ).toBeVisible();
});
