import { snippets } from '@/db/schema/writing';
import { invalid } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { UpdateSnippet } from '@/lib/domain/snippet';
import { asTemplate } from '@/lib/domain/template-draft';
import type { SnippetView } from '@/lib/domain/writing-views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { uniqueName } from '../labels/unique-name';
import { requireReferences } from '../posts/require-references';
import { lockSnippet, thisSnippet } from './lock-snippet';

/** Renames or rewrites it; what is left out stays. @throws DomainError not_found; invalid; conflict for a taken name */
export async function updateSnippet(ctx: Context, input: UpdateSnippet): Promise<SnippetView> {
  requirePermission(ctx.actor, 'post.write');
  return uniqueName('saved text', input.name ?? '', () =>
    inLocation(ctx, async (tx) => {
      const { row } = await lockSnippet(tx, ctx, input.snippetId);
      const isTemplate = row.kind === 'template';
      const name = input.name ?? row.name;
      const text = isTemplate ? '' : (input.text?.trim() ?? row.text);
      const draft = isTemplate && input.draft ? asTemplate(input.draft) : row.draft;
      if (!isTemplate && !text) {
        throw invalid('Write the text to keep.', [{ path: 'text', message: 'Write the text to keep.' }]);
      }
      if (isTemplate && input.draft) await requireReferences(tx, ctx, input.draft);
      await tx.update(snippets).set({ name, text, draft, updatedAt: ctx.now }).where(thisSnippet(ctx, row.id));
      const change = { before: { name: row.name }, after: { name } };
      await recordEvent(tx, ctx, 'snippet.updated', { type: 'snippet', id: row.id }, change);
      return (await lockSnippet(tx, ctx, row.id)).view;
    }),
  );
}
