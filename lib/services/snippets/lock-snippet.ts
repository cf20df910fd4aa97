import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { snippets } from '@/db/schema/writing';
import { notFound } from '@/lib/domain/error';
import type { Context } from '../context';
import { selectSnippets } from './select-snippets';

export const thisSnippet = (ctx: Context, id: string) =>
  and(eq(snippets.organizationId, ctx.organizationId), eq(snippets.locationId, ctx.locationId), eq(snippets.id, id));

/** The row, locked until the transaction ends, and its view. @throws DomainError not_found */
export async function lockSnippet(tx: Transaction, ctx: Context, id: string) {
  const [row] = await tx.select().from(snippets).where(thisSnippet(ctx, id)).for('update');
  const [view] = row ? await selectSnippets(tx, ctx, eq(snippets.id, id)) : [];
  if (!row || !view) throw notFound(`The saved text ${id}`);
  return { row, view };
}
