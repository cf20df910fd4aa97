import type * as z from 'zod/mini';
import { snippets } from '@/db/schema/writing';
import { requirePermission } from '@/lib/domain/permission';
import type { SnippetRef } from '@/lib/domain/snippet';
import type { SnippetView } from '@/lib/domain/writing-views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { lockSnippet, thisSnippet } from './lock-snippet';

/** Deletes a saved text, hashtag group or template; posts made of it keep their words. @throws DomainError not_found */
export async function deleteSnippet(ctx: Context, input: z.output<typeof SnippetRef>): Promise<SnippetView> {
  requirePermission(ctx.actor, 'post.write');
  return inLocation(ctx, async (tx) => {
    const { row, view } = await lockSnippet(tx, ctx, input.snippetId);
    await tx.delete(snippets).where(thisSnippet(ctx, row.id));
    const before = { kind: row.kind, name: row.name };
    await recordEvent(tx, ctx, 'snippet.deleted', { type: 'snippet', id: row.id }, { before });
    return view;
  });
}
