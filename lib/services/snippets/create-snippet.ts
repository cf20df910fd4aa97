import { and, count, eq } from 'drizzle-orm';
import { newId } from '@/db/id';
import { snippets } from '@/db/schema/writing';
import { conflict, notFound } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import { type CreateSnippet, maxSnippets } from '@/lib/domain/snippet';
import { asTemplate } from '@/lib/domain/template-draft';
import type { SnippetView } from '@/lib/domain/writing-views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { uniqueName } from '../labels/unique-name';
import { requireReferences } from '../posts/require-references';
import { selectSnippets } from './select-snippets';
import { snippetWords } from './snippet-words';

/**
 * Keeps words to use again. A template keeps no time and no text of its own.
 * @throws DomainError conflict when the name is taken in its kind or there are too many; not_found for what a draft names
 */
export async function createSnippet(ctx: Context, input: CreateSnippet): Promise<SnippetView> {
  requirePermission(ctx.actor, 'post.write');
  const { organizationId, locationId, now } = ctx;
  const { kind, name } = input;
  const draft = kind === 'template' && input.draft ? asTemplate(input.draft) : null;
  const text = kind === 'template' ? '' : input.text.trim();
  return uniqueName(snippetWords[kind], name, () =>
    inLocation(ctx, async (tx) => {
      const ofKind = and(
        eq(snippets.organizationId, organizationId),
        eq(snippets.locationId, locationId),
        eq(snippets.kind, kind),
      );
      const [existing] = await tx.select({ count: count() }).from(snippets).where(ofKind);
      if ((existing?.count ?? 0) >= maxSnippets) {
        throw conflict(`There are ${maxSnippets} of this kind already. Delete one that is not used any more.`);
      }
      if (draft) await requireReferences(tx, ctx, draft);
      const row = { id: newId(), kind, name, text, draft, createdAt: now, updatedAt: now };
      await tx.insert(snippets).values({ organizationId, locationId, ...row });
      await recordEvent(tx, ctx, 'snippet.created', { type: 'snippet', id: row.id }, { after: { kind, name } });
      const [view] = await selectSnippets(tx, ctx, eq(snippets.id, row.id));
      if (!view) throw notFound(`The ${snippetWords[kind]} ${row.id}`);
      return view;
    }),
  );
}
