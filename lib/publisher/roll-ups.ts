import type { TransactionSql } from 'postgres';
import type { PublicationState } from '@/lib/domain/publication';
import { rollUp } from '@/lib/domain/roll-up';

type PostRef = { organizationId: string; postId: string };

/** Mirrors the publications' states onto their posts, in the transaction that changed them; the posts are locked. */
export async function writeRollUps(tx: TransactionSql, posts: PostRef[]): Promise<void> {
  const ids = [...new Set(posts.map(({ postId }) => postId))];
  const organizations = [...new Set(posts.map(({ organizationId }) => organizationId))];
  const rows = await tx<{ organizationId: string; id: string; state: string; states: PublicationState[] }[]>`
    select o.organization_id as "organizationId", o.id, o.state, json_agg(p.state) as states
    from posts o join publications p on p.organization_id = o.organization_id and p.post_id = o.id
    where o.organization_id = any(${organizations}) and o.id = any(${ids}) and o.deleted_at is null
    group by o.organization_id, o.id`;
  const changed = rows
    .map((row) => ({ ...row, next: rollUp(row.states.filter((state) => state !== 'canceled')) }))
    .filter((row) => row.next !== row.state);
  await Promise.all(
    changed.map(({ organizationId, id, next }) =>
      tx`update posts set state = ${next} where organization_id = ${organizationId} and id = ${id}`.execute(),
    ),
  );
}
