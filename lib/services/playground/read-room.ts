import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { playgroundPosts } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { type Budget, type BudgetLeft, countsAgainst, leftOf, scarcest } from '@/lib/domain/budget';
import { networkBudgets } from '@/lib/domain/networks/network-budgets';
import type { PlaygroundPage } from '@/lib/domain/playground';
import type { PostType } from '@/lib/domain/post';
import type { PublicationPart } from '@/lib/domain/publication';
import { findPageLimit } from './page-limit';

const dayMs = 86_400_000;

/** `isOwn`: somebody set it for this page, and its answers tell it. */
export type Room = BudgetLeft & { isOwn: boolean };

/** What a page still takes of this kind: the limit set for it, else the budgets of the network it stands for. */
export async function readRoom(
  db: Database,
  page: Pick<PlaygroundPage, 'id' | 'network'>,
  kind: { part: PublicationPart; type: PostType },
  now: Date,
): Promise<Room | null> {
  const own = await findPageLimit(db, page.id);
  const set: Budget[] =
    own === null ? [] : [{ count: own, window: { kind: 'rolling', seconds: 86_400 }, counts: 'both' }];
  const budgets = own === null ? networkBudgets[page.network].budgets : set;
  const asked = budgets.filter((budget) => countsAgainst(budget, kind.part, kind.type));
  if (asked.length === 0) return null;
  const posts = await asSystem(db, (tx) =>
    tx
      .select({ at: playgroundPosts.createdAt, type: playgroundPosts.type, replyToId: playgroundPosts.replyToId })
      .from(playgroundPosts)
      .where(and(eq(playgroundPosts.pageId, page.id), gt(playgroundPosts.createdAt, new Date(now.getTime() - dayMs)))),
  );
  const left = scarcest(
    asked.map((budget) => {
      const mine = posts.filter((post) => countsAgainst(budget, post.replyToId ? 'follow_up' : 'post', post.type));
      return leftOf(
        budget,
        mine.map(({ at }) => at.getTime()),
        now.getTime(),
      );
    }),
  );
  return left && { ...left, isOwn: own !== null };
}
