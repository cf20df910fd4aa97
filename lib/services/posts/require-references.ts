import type { Transaction } from '@/db/client';
import type { PostDraft } from '@/lib/domain/post';
import type { Context } from '../context';
import { requireLabels } from '../labels/require-labels';
import { type References, readReferences } from './read-references';

/**
 * The rows a draft points to, each in this location; accounts in the draft's order, media of all its parts.
 * @throws DomainError not_found, naming the first that is not here
 */
export async function requireReferences(tx: Transaction, ctx: Context, draft: PostDraft): Promise<References> {
  const referencesOf = await readReferences(tx, ctx, [draft]);
  const references = referencesOf(draft);
  await requireLabels(tx, ctx, draft);
  return references;
}
