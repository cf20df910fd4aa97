import { and, eq, sql } from 'drizzle-orm';
import { campaigns, categories, posts } from '@/db/schema/posts';
import { users } from '@/db/schema/users';
import { requirePermission } from '@/lib/domain/permission';
import type { PublicationState } from '@/lib/domain/publication';
import { type Context, inLocation } from '../context';
import { filterPosts } from './filter-posts';
import { writeCursor } from './page-cursor';
import { type PageOfPosts, pageOfPosts } from './page-of-posts';

/** A post as a spreadsheet has it: no ids but its own, lists as they are read. */
export type ExportedPost = {
  id: string;
  state: PublicationState;
  wallTime: string | null;
  timeZone: string | null;
  scheduledAt: Date | null;
  summary: string;
  accounts: string[];
  networks: string[];
  links: string[];
  category: string | null;
  tags: string[];
  campaign: string | null;
  author: string | null;
  updatedAt: Date;
};

type Going = { accounts: string[]; networks: string[]; links: string[] };
const going = sql<Going>`(select json_build_object(
    'accounts', coalesce(json_agg(a.name order by a.position, b.id), '[]'::json),
    'networks', coalesce(json_agg(distinct a.network), '[]'::json),
    'links', coalesce(json_agg(b.remote_url order by a.position, b.id) filter (where b.remote_url is not null), '[]'::json))
  from publications b join accounts a on a.organization_id = b.organization_id and a.id = b.account_id
  where b.organization_id = ${posts.organizationId} and b.post_id = ${posts.id} and b.state <> 'canceled')`;
const tagNames = sql<string[]>`(select coalesce(json_agg(t.name order by lower(t.name)), '[]'::json)
  from post_tags pt join tags t on t.organization_id = pt.organization_id and t.id = pt.tag_id
  where pt.organization_id = ${posts.organizationId} and pt.post_id = ${posts.id})`;

const pageSize = 500;

async function readPage(ctx: Context, input: PageOfPosts): Promise<ExportedPost[]> {
  return inLocation(ctx, async (tx) => {
    const { start, orderBy } = pageOfPosts(input);
    const rows = await tx
      .select({
        ...{ id: posts.id, state: posts.state, wallTime: posts.wallTime, timeZone: posts.timeZone },
        ...{ scheduledAt: posts.scheduledAt, summary: posts.summary, updatedAt: posts.updatedAt },
        ...{ category: categories.name, campaign: campaigns.name, author: users.name, going, tags: tagNames },
      })
      .from(posts)
      .leftJoin(
        categories,
        and(eq(categories.organizationId, posts.organizationId), eq(categories.id, posts.categoryId)),
      )
      .leftJoin(campaigns, and(eq(campaigns.organizationId, posts.organizationId), eq(campaigns.id, posts.campaignId)))
      .leftJoin(users, eq(users.id, posts.authorId))
      .where(
        and(
          eq(posts.organizationId, ctx.organizationId),
          eq(posts.locationId, ctx.locationId),
          filterPosts(input),
          start,
        ),
      )
      .orderBy(...orderBy)
      .limit(pageSize);
    return rows.map(({ going: sent, ...row }) => ({ ...row, ...sent }));
  });
}

/**
 * All posts these filters find, in the order of the list, page by page in short transactions: any number of them needs
 * the memory of one page. @throws DomainError before the first page when this is not allowed
 */
export async function* exportPosts(
  ctx: Context,
  input: Omit<PageOfPosts, 'cursor' | 'limit'>,
): AsyncGenerator<ExportedPost[]> {
  requirePermission(ctx.actor, 'location.read');
  let cursor: string | undefined;
  do {
    const page = await readPage(ctx, { ...input, cursor });
    yield page;
    const last = page.length === pageSize ? page.at(-1) : undefined;
    const at = input.sort === 'planned' ? last?.scheduledAt : last?.updatedAt;
    cursor = last && at ? writeCursor(at.toISOString(), last.id) : undefined;
  } while (cursor);
}
