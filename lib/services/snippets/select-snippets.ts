import { and, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { media } from '@/db/schema/media';
import { campaigns, categories, tags } from '@/db/schema/posts';
import { snippets } from '@/db/schema/writing';
import { mediaIdsOf } from '@/lib/domain/stored-media';
import { type Present, withoutGone } from '@/lib/domain/template-draft';
import type { MediaView } from '@/lib/domain/views';
import type { SnippetView } from '@/lib/domain/writing-views';
import type { Context } from '../context';
import { mediaView } from '../media/media-view';

type Row = typeof snippets.$inferSelect;
type Named = typeof tags | typeof categories | typeof campaigns;

const idsOf = (rows: { id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));

/** What the drafts of templates name and what of it is still here. */
async function presentFor(tx: Transaction, ctx: Context, rows: Row[]) {
  const drafts = rows.flatMap(({ draft }) => (draft ? [draft] : []));
  const mine = (t: Named | typeof media | typeof accounts) =>
    and(eq(t.organizationId, ctx.organizationId), eq(t.locationId, ctx.locationId));
  if (drafts.length === 0) return null;
  const mediaIds = [...new Set(drafts.flatMap(mediaIdsOf))];
  const named = async (t: Named) => idsOf(await tx.select({ id: t.id }).from(t).where(mine(t)));
  const files = await tx
    .select()
    .from(media)
    .where(and(mine(media), inArray(media.id, mediaIds), isNull(media.deletedAt)));
  const here: Present = {
    media: idsOf(files),
    accounts: idsOf(
      await tx
        .select({ id: accounts.id })
        .from(accounts)
        .where(and(mine(accounts), ne(accounts.state, 'disconnected'))),
    ),
    tags: await named(tags),
    categories: await named(categories),
    campaigns: await named(campaigns),
  };
  return { here, views: new Map(files.map((file): [string, MediaView] => [file.id, mediaView(file)])) };
}

/** Saved texts of the context's location by name, as the world sees them. */
export async function selectSnippets(tx: Transaction, ctx: Context, where?: SQL): Promise<SnippetView[]> {
  const rows = await tx
    .select()
    .from(snippets)
    .where(and(eq(snippets.organizationId, ctx.organizationId), eq(snippets.locationId, ctx.locationId), where))
    .orderBy(sql`lower(${snippets.name})`, snippets.id);
  const present = await presentFor(tx, ctx, rows);
  return rows.map((row) => {
    const draft = row.draft && present ? withoutGone(row.draft, present.here) : null;
    return {
      id: row.id,
      kind: row.kind,
      name: row.name,
      text: row.text,
      draft,
      media: draft ? mediaIdsOf(draft).flatMap((id) => present?.views.get(id) ?? []) : [],
      updatedAt: row.updatedAt.toISOString(),
    };
  });
}
