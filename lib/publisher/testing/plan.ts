import type { Sql } from '@/db/client';
import { newId } from '@/db/id';
import { posts } from '@/db/schema/posts';
import { publications } from '@/db/schema/publications';
import { asSystem } from '@/db/tenant';
import { seedAccount } from '@/db/testing';
import { fingerprintOf } from '@/lib/domain/fingerprint';
import type { Context } from '@/lib/services/context';

/** A scheduled post on some accounts, due now unless told, as schedulePost leaves it. */
export async function planPost(
  ctx: Context,
  values: { accountIds?: string[]; summary?: string; followUpComment?: string; dueAt?: Date; remind?: boolean } = {},
) {
  const { organizationId, locationId } = ctx;
  const accountIds = values.accountIds ?? [await seedAccount(ctx)];
  const { summary = 'Hello', followUpComment = '' } = values;
  const dueAt = values.dueAt ?? new Date(Date.now() - 1000);
  const postId = newId();
  const fingerprint = fingerprintOf({ summary, type: 'post', details: {}, followUpComment, media: [] });
  const rows = accountIds.map((accountId) => ({
    ...{ organizationId, locationId, id: newId(), postId, accountId, dueAt, fingerprint },
    state: 'scheduled' as const,
    remind: values.remind ?? false,
    followUpState: followUpComment === '' || values.remind ? ('none' as const) : ('waiting' as const),
  }));
  await asSystem(ctx.db, async (tx) => {
    await tx.insert(posts).values({
      ...{ organizationId, locationId, id: postId, summary, followUpComment, details: {} },
      ...{ state: 'scheduled', scheduledAt: dueAt, wallTime: '2026-11-20T10:00', timeZone: 'Europe/Berlin' },
    });
    await tx.insert(publications).values(rows);
  });
  return { postId, accountIds, publicationIds: rows.map(({ id }) => id) };
}

/** Lets every lease, wait and pause run out, as hours would. */
export async function letTimePass(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local role almanac_system`;
    await tx`update attempts set lease_until = now() - interval '1 second' where state in ('claimed', 'sending')`;
    await tx`update accounts set next_allowed_at = null where next_allowed_at is not null`;
    await tx`update publications set due_at = now() where due_at > now()`;
    await tx`update publications set follow_up_due_at = now() where follow_up_due_at > now()`;
  });
}

/** Rows as the system sees them. */
export async function look<T extends object>(sql: Sql, query: (tx: Sql) => Promise<T[]>): Promise<T[]> {
  return sql.begin(async (tx) => {
    await tx`set local role almanac_system`;
    return query(tx as unknown as Sql);
  }) as Promise<T[]>;
}
