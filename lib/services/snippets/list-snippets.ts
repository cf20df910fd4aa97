import { eq } from 'drizzle-orm';
import { snippets } from '@/db/schema/writing';
import { requirePermission } from '@/lib/domain/permission';
import type { SnippetKind } from '@/lib/domain/snippet';
import type { SnippetView } from '@/lib/domain/writing-views';
import { type Context, inLocation } from '../context';
import { selectSnippets } from './select-snippets';

/** The location's saved texts, hashtag groups and templates by name; of one kind when told. */
export async function listSnippets(ctx: Context, input: { kind?: SnippetKind }): Promise<{ snippets: SnippetView[] }> {
  requirePermission(ctx.actor, 'location.read');
  const ofKind = input.kind && eq(snippets.kind, input.kind);
  return { snippets: await inLocation(ctx, (tx) => selectSnippets(tx, ctx, ofKind)) };
}
