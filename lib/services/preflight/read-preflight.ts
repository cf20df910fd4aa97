import { asc } from 'drizzle-orm';
import { posts } from '@/db/schema/posts';
import { requirePermission } from '@/lib/domain/permission';
import type { PreflightProblem } from '@/lib/domain/preflight';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { isOneOf } from '../is-one-of';
import { selectPosts } from '../posts/select-posts';
import { problemsAhead } from './problems-ahead';

/** As many as a screen shows. */
const most = 50;

/** Posts of the next 24 hours that will not go out as they are, or look like a mistake; the soonest first. */
export async function readPreflight(
  ctx: Context,
): Promise<{ posts: { post: PostView; problems: PreflightProblem[] }[] }> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, async (tx) => {
    const ahead = await problemsAhead(tx, ctx);
    if (ahead.size === 0) return { posts: [] };
    const views = await selectPosts(tx, ctx, isOneOf(posts.id, [...ahead.keys()]), {
      orderBy: [asc(posts.scheduledAt), asc(posts.id)],
      limit: most,
    });
    return { posts: views.map((post) => ({ post, problems: ahead.get(post.id)?.problems ?? [] })) };
  });
}
