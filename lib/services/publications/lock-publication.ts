import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { publications } from '@/db/schema/publications';
import { conflict, notFound } from '@/lib/domain/error';
import type { Context } from '../context';
import { lockPost } from '../posts/lock-post';

/** A publication of this location with its post and siblings, locked. @throws DomainError not_found; conflict */
export async function lockPublication(tx: Transaction, ctx: Context, publicationId: string) {
  const [found] = await tx
    .select({ postId: publications.postId })
    .from(publications)
    .where(
      and(
        eq(publications.organizationId, ctx.organizationId),
        eq(publications.locationId, ctx.locationId),
        eq(publications.id, publicationId),
      ),
    );
  if (!found) throw notFound(`The publication ${publicationId}`);
  const locked = await lockPost(tx, ctx, found.postId);
  const publication = locked.publications.find(({ id }) => id === publicationId);
  if (!publication) throw notFound(`The publication ${publicationId}`);
  if (locked.post.deletedAt) throw conflict('This post was deleted. Restore it first.');
  return { ...locked, publication };
}
