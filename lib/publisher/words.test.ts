import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { media } from '@/db/schema/media';
import { locations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import { seedAccount } from '@/db/testing';
import { PostDraft } from '@/lib/domain/post';
import { createPost } from '@/lib/services/posts/create-post';
import { seedMedia } from '@/lib/services/posts/testing';
import { CrashSignal, type Step } from './crash-point';
import { ctx, database, network, openHouse } from './testing/house';
import { plainMedia } from './testing/no-media';
import { look } from './testing/plan';
import { runToTheEnd, testMachine, turn } from './testing/test-machine';

openHouse();

const set = (values: Partial<typeof locations.$inferInsert>) =>
  asSystem(database.db, (tx) => tx.update(locations).set(values).where(eq(locations.id, ctx.locationId)));
const send = (draft: Partial<PostDraft>) => createPost(ctx, { draft: PostDraft.parse(draft), intent: 'publish_now' });
const publicationOf = async (postId: string) => {
  const rows = await look(
    database.sql,
    (tx) => tx`select state, failure_reason from publications where post_id = ${postId}`,
  );
  return rows[0];
};

const options = { media: plainMedia, shortenLinks: async () => new Map<string, string>() };
const facts = { durationMs: 600_000, fps: 30, videoCodec: 'h264', audioCodec: 'aac' };

test('what was not known when it was scheduled is judged before it is sent: a video, a text with its values', async () => {
  const account = await seedAccount(ctx, { network: 'bluesky' });
  const unknown = {
    mimeType: 'video/mp4',
    width: 0,
    height: 0,
    bytes: 1000,
    video: null,
    state: 'processing' as const,
  };
  const video = await seedMedia(ctx, { ...unknown, key: 'video', name: 'v.mp4' });
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);
  const planned = { accountIds: [account], schedule: { wallTime: inAnHour, timeZone: 'UTC' } };
  const plan = async (draft: Partial<PostDraft>) =>
    (await createPost(ctx, { draft: PostDraft.parse({ ...planned, ...draft }), intent: 'schedule' })).id;
  const film = await plan({ summary: 'A film', media: [{ mediaId: video, altText: '', edit: {} }] });
  await asSystem(database.db, (tx) =>
    tx.update(media).set({ state: 'ready', width: 1080, height: 1920, video: facts }).where(eq(media.id, video)),
  );
  await set({ customValues: { 'location.offer': 'short' } });
  const text = await plan({ summary: 'Today: {{location.offer}}' });
  await set({ customValues: { 'location.offer': 'long '.repeat(100) } });
  await runToTheEnd(testMachine(database.sql, network, options), database.sql);
  for (const [post, words] of [[film, '3 minutes'] as const, [text, '300'] as const]) {
    expect(await publicationOf(post)).toMatchObject({
      state: 'failed',
      failure_reason: expect.stringMatching(new RegExp(`${words}.*Nothing was sent`)),
    });
  }
  expect(network.calls).toMatchObject({ prepare: 0, commit: 0 });
});

const places = ['credentials.ready', 'prepare.done', 'handles.saved', 'fence.granted', 'commit.before', 'commit.after'];
test.each([...places, 'settle.locked', 'settle.committed'])(
  'a death at %s, with the value changed before anybody goes on: there once, even where only its words can be looked for',
  async (place) => {
    const account = await seedAccount(ctx);
    await set({ customValues: { 'location.phone': '030 123' } });
    network.provider.latest = async (job) => {
      const index = network.ledger.findIndex(({ text }) => text === job.content.text);
      const evidence = 'exact text';
      return index < 0 ? { kind: 'absent', evidence } : { kind: 'found', remoteId: `r${index}`, url: null, evidence };
    };
    const post = await send({ summary: 'Call {{location.phone}}', accountIds: [account] });
    const onStep = (step: Step) => {
      if (step === place) throw new CrashSignal(step);
    };
    await turn(testMachine(database.sql, network, { ...options, onStep })).catch((error: unknown) => {
      if (!(error instanceof CrashSignal)) throw error;
    });
    await set({ customValues: { 'location.phone': '040 456' } });
    await runToTheEnd(testMachine(database.sql, network, options), database.sql);
    expect(network.ledger).toHaveLength(1);
    expect(await publicationOf(post.id)).toMatchObject({ state: 'published' });
    const decided = places.indexOf(place) < 0 || places.indexOf(place) >= places.indexOf('handles.saved');
    expect(network.ledger[0]?.text).toBe(decided ? 'Call 030 123' : 'Call 040 456');
  },
);
