import { newId } from '@/db/id';
import { PostDraft } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { disconnectAccount } from '@/lib/services/accounts/disconnect-account';
import type { Context } from '@/lib/services/context';
import { changePost } from '@/lib/services/posts/change-post';
import { createPost } from '@/lib/services/posts/create-post';
import { deletePost } from '@/lib/services/posts/delete-post';
import { publishPostNow } from '@/lib/services/posts/publish-post-now';
import { reschedulePost } from '@/lib/services/posts/reschedule-post';
import { restorePost } from '@/lib/services/posts/restore-post';
import { schedulePost } from '@/lib/services/posts/schedule-post';
import { unschedulePost } from '@/lib/services/posts/unschedule-post';
import { resolvePublication } from '@/lib/services/publications/resolve-publication';
import { retryPublication } from '@/lib/services/publications/retry-publication';
import { markerOf } from '../../job';
import { look } from '../plan';
import type { Model, ModelPost, Span, Turn } from './model';
import type { History } from './world';

export const onPosts = [
  ...(['delete', 'restore', 'unschedule', 'now', 'soon', 'far', 'move_soon', 'move_far', 'retry', 'resolve'] as const),
];
type OnPost = (typeof onPosts)[number];

/** What a person does to one post or account; refused verbs change nothing, in the model either. */
export type Verb =
  | { verb: 'create'; text: string; accounts: number[]; when: 'draft' | 'now' | 'soon' | 'far' }
  | { verb: 'edit'; slot: number; text: string }
  | { verb: OnPost; slot: number }
  | { verb: 'disconnect' | 'reconnect'; account: number };

/** Posts of one history. */
const most = 4;
const zone = 'Europe/Berlin';
const day = 86_400_000;
const soon = () => ({ wallTime: new Date(Date.now() + day).toISOString().slice(0, 16), timeZone: zone });
const far = { wallTime: '2040-01-01T10:00', timeZone: zone };

/** While a verb is under way the model holds it as perhaps done, so that a call meanwhile is judged rightly. */
async function under<T extends Span, R>(list: T[], entry: T, work: () => Promise<(Span & { value: R }) | null>) {
  list.push(entry);
  const done = await work();
  if (done) Object.assign(entry, { begun: done.begun, ended: done.ended });
  else list.splice(list.indexOf(entry), 1);
  return done;
}
const perhaps = { begun: 0, ended: Number.POSITIVE_INFINITY };

async function create(model: Model, history: History, { text, accounts, when }: Verb & { verb: 'create' }) {
  if (model.posts.length === most) return;
  const accountIds = accounts.map((index) => history.accounts[index] ?? '');
  const schedule = when === 'soon' ? soon() : when === 'far' ? far : null;
  const draft = PostDraft.parse({
    summary: text,
    accountIds,
    schedule,
    followUpComment: model.posts.length === 0 ? 'More' : '',
  });
  const intent = when === 'draft' ? 'draft' : when === 'now' ? 'publish_now' : 'schedule';
  const post: ModelPost = { id: newId(), words: [], turns: [] };
  model.posts.push(post);
  const turn: Turn = { ...perhaps, kind: when === 'now' || when === 'soon' ? 'on' : 'off' };
  const word = { ...perhaps, text };
  const done = await under(post.turns, turn, () =>
    under(post.words, word, () => history.person((ctx) => createPost(ctx, { postId: post.id, draft, intent }))),
  );
  if (!done) model.posts.splice(model.posts.indexOf(post), 1);
}

type Call = (ctx: Context, post: { postId: string }, history: History) => Promise<PostView | null>;
const calls: Record<OnPost, Call> = {
  delete: deletePost,
  restore: restorePost,
  unschedule: unschedulePost,
  now: publishPostNow,
  soon: (ctx, post) => schedulePost(ctx, { ...post, schedule: soon() }),
  far: (ctx, post) => schedulePost(ctx, { ...post, schedule: far }),
  move_soon: (ctx, post) => reschedulePost(ctx, { ...post, schedule: soon() }),
  move_far: (ctx, post) => reschedulePost(ctx, { ...post, schedule: far }),
  retry: (ctx, { postId }, history) =>
    each(history, postId, 'failed', (publicationId) => retryPublication(ctx, { publicationId })),
  // A person looks there and tells the truth.
  resolve: (ctx, { postId }, history) =>
    each(history, postId, 'unknown', (publicationId) =>
      resolvePublication(ctx, { publicationId, live: history.network.of(markerOf(publicationId, 'post')).length > 0 }),
    ),
};

async function each(
  { database }: History,
  postId: string,
  state: string,
  work: (id: string) => Promise<PostView>,
): Promise<null> {
  const rows = await look(
    database.sql,
    (tx) => tx<{ id: string }[]>`select id from publications where post_id = ${postId} and state = ${state}`,
  );
  for (const { id } of rows) await work(id);
  return null;
}

const turnOf: Partial<Record<OnPost, Turn['kind']>> = {
  ...{ delete: 'off', unschedule: 'off', far: 'off', move_far: 'off' },
  ...{ now: 'on', soon: 'on', move_soon: 'on', retry: 'on' },
};

async function onPost(post: ModelPost, history: History, verb: OnPost) {
  const work = () => history.person((ctx) => calls[verb](ctx, { postId: post.id }, history));
  // Restored, it is what it was before it was deleted.
  const before = post.turns.findLast((turn) => !turn.deletes)?.kind ?? 'off';
  const kind = verb === 'restore' ? before : turnOf[verb];
  if (kind) await under(post.turns, { ...perhaps, kind, deletes: verb === 'delete' }, work);
  else await work();
}

async function onAccount(model: Model, history: History, verb: 'disconnect' | 'reconnect', account: number) {
  const accountId = history.accounts[account] ?? '';
  const turns = model.accounts[account] ?? [];
  if (verb === 'disconnect') {
    const work = () => history.person((ctx) => disconnectAccount(ctx, { accountId }));
    await under(turns, { ...perhaps, kind: 'off' }, work);
    return;
  }
  // As the way back from the network does it, without the way.
  const work = () =>
    history.person(() =>
      look(history.database.sql, async (tx) => {
        await tx`update connections set state = 'active'
          where id = (select connection_id from accounts where id = ${accountId})`;
        return tx`update accounts set state = 'active' where id = ${accountId}`;
      }),
    );
  await under(turns, { ...perhaps, kind: 'on' }, work);
}

/** Does it through the services, and in the model what they said has happened. */
export async function doVerb(model: Model, history: History, verb: Verb): Promise<void> {
  if (verb.verb === 'create') return create(model, history, verb);
  if ('account' in verb) return onAccount(model, history, verb.verb, verb.account);
  const post = model.posts[verb.slot % Math.max(model.posts.length, 1)];
  if (!post) return;
  if (verb.verb !== 'edit') return onPost(post, history, verb.verb);
  const change = { postId: post.id, summary: verb.text };
  await under(post.words, { ...perhaps, text: verb.text }, () => history.person((ctx) => changePost(ctx, change)));
}
