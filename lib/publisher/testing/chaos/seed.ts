import { newId } from '@/db/id';
import { accounts, connections } from '@/db/schema/accounts';
import { posts } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import { asSystem } from '@/db/tenant';
import { seedLocation } from '@/db/testing';
import { fingerprintOf } from '@/lib/domain/fingerprint';
import type { Context } from '@/lib/services/context';
import { chance } from '../chance';
import type { ChaosOptions } from './options';

/** What the network must hold in the end: once each, with these words, not before its time. */
export type Wanted = Map<string, { text: string; dueAt: number }>;
export type Seeded = { ctx: Context; wanted: Wanted };

const chunk = 500;
/** Posts that are due later lie within this long. */
const spanMs = 60_000;

function planned(ctx: Context, accountIds: string[], options: ChaosOptions, index: number, startMs: number) {
  const { organizationId, locationId } = ctx;
  const { seed, comments, later } = options;
  const summary = `Post ${index}`;
  const followUpComment = chance(seed, 'comment', index) * 100 < comments ? `Comment ${index}` : '';
  const late = chance(seed, 'later', index) * 100 < later ? chance(seed, 'when', index) * spanMs : -1000;
  const dueAt = new Date(Math.round(startMs + late));
  const fingerprint = fingerprintOf({ summary, type: 'post', details: {}, followUpComment, media: [] });
  const post = {
    ...{ organizationId, locationId, id: newId(), summary, followUpComment, details: {} },
    ...{ state: 'scheduled' as const, scheduledAt: dueAt, wallTime: '2026-11-20T10:00', timeZone: 'Europe/Berlin' },
  };
  const publication = {
    ...{ organizationId, locationId, id: newId(), postId: post.id, dueAt, fingerprint, state: 'scheduled' as const },
    accountId: accountIds[index % accountIds.length] ?? '',
    followUpState: followUpComment === '' ? ('none' as const) : ('waiting' as const),
  };
  return { post, publication };
}

/** For tests: accounts of Playground pages `page-0`, `page-1` …, in that order. */
export async function seedAccounts(ctx: Context, count: number): Promise<string[]> {
  const { organizationId, locationId } = ctx;
  const tenant = { organizationId, locationId, provider: 'playground' };
  const rows = Array.from({ length: count }, (_, index) => ({ id: newId(), connectionId: newId(), index }));
  await asSystem(ctx.db, async (tx) => {
    await tx.insert(connections).values(
      rows.map(({ connectionId }) => ({
        ...{ ...tenant, id: connectionId, remoteId: connectionId, label: 'Chaos' },
        ...{ serverUrl: 'http://localhost', scopes: [], state: 'active' as const },
      })),
    );
    await tx.insert(accounts).values(
      rows.map(({ id, connectionId, index }) => ({
        ...{ ...tenant, id, connectionId, network: 'playground', remoteId: `page-${index}`, name: `Page ${index}` },
        ...{ handle: `page${index}`, limits: {}, state: 'active' as const },
      })),
    );
  });
  return rows.map(({ id }) => id);
}

/** Accounts and posts, most of them due now, as schedulePost leaves them. */
export async function seedChaos(db: Context['db'], options: ChaosOptions): Promise<Seeded> {
  const { ctx } = await seedLocation(db);
  const accountIds = await seedAccounts(ctx, options.accounts);
  const wanted: Wanted = new Map();
  const startMs = Date.now();
  for (let from = 0; from < options.posts; from += chunk) {
    const size = Math.min(chunk, options.posts - from);
    const rows = Array.from({ length: size }, (_, index) => planned(ctx, accountIds, options, from + index, startMs));
    await asSystem(db, async (tx) => {
      await tx.insert(posts).values(rows.map(({ post }) => post));
      await tx.insert(publications).values(rows.map(({ publication }) => publication));
    });
    for (const { post, publication } of rows) {
      const dueAt = publication.dueAt.getTime();
      wanted.set(publication.id, { text: post.summary, dueAt });
      if (post.followUpComment !== '') wanted.set(`${publication.id}-comment`, { text: post.followUpComment, dueAt });
    }
  }
  return { ctx, wanted };
}
