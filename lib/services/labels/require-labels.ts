import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { campaigns, categories, tags } from '@/db/schema/posts';
import { notFound } from '@/lib/domain/error';
import type { Context } from '../context';

type Labelled = { tagIds: string[]; categoryId: string | null; campaignId: string | null };
const tables = { tag: tags, campaign: campaigns, category: categories };

async function requireAll(tx: Transaction, ctx: Context, what: keyof typeof tables, wanted: string[]): Promise<void> {
  if (wanted.length === 0) return;
  const { organizationId, locationId, id } = tables[what];
  const rows = await tx
    .select({ id })
    .from(tables[what])
    .where(and(eq(organizationId, ctx.organizationId), eq(locationId, ctx.locationId), inArray(id, wanted)));
  const found = new Set(rows.map((row) => row.id));
  const missing = wanted.find((each) => !found.has(each));
  if (missing) throw notFound(`The ${what} ${missing}`);
}

/** Tags, campaign and category are of this location. @throws DomainError not_found, naming the first that is not */
export async function requireLabels(tx: Transaction, ctx: Context, labelled: Labelled): Promise<void> {
  await requireAll(tx, ctx, 'tag', labelled.tagIds);
  await requireAll(tx, ctx, 'campaign', labelled.campaignId ? [labelled.campaignId] : []);
  await requireAll(tx, ctx, 'category', labelled.categoryId ? [labelled.categoryId] : []);
}
