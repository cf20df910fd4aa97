import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { media } from '@/db/schema/media';
import { notFound } from '@/lib/domain/error';
import type { LibraryItem } from '@/lib/domain/library';
import type { Context } from '../context';
import { selectLibrary } from './select-library';

/** @throws DomainError not_found, also for a deleted one */
export async function findItem(tx: Transaction, ctx: Context, mediaId: string): Promise<LibraryItem> {
  const [item] = await selectLibrary(tx, ctx, eq(media.id, mediaId), { orderBy: [], limit: 1 });
  if (!item) throw notFound(`The file ${mediaId}`);
  return item;
}
