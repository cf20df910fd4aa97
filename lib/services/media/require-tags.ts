import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { tags } from '@/db/schema/posts';
import { notFound } from '@/lib/domain/error';
import type { Context } from '../context';

/** @throws DomainError not_found, naming the first tag that is not of this location */
export async function requireTags(tx: Transaction, ctx: Context, tagIds: string[]): Promise<void> {
  if (tagIds.length === 0) return;
  const rows = await tx
    .select({ id: tags.id })
    .from(tags)
    .where(
      and(eq(tags.organizationId, ctx.organizationId), eq(tags.locationId, ctx.locationId), inArray(tags.id, tagIds)),
    );
  const missing = tagIds.find((id) => !rows.some((row) => row.id === id));
  if (missing) throw notFound(`The tag ${missing}`);
}
