import { deletePost } from '@/lib/services/playground/delete-post';
import { findPost } from '@/lib/services/playground/find-post';
import { listPages } from '@/lib/services/playground/list-pages';
import { listPosts } from '@/lib/services/playground/list-posts';
import { PlaygroundError } from '@/lib/services/playground/playground-error';
import { sendJson } from './answer';
import { type Call, grantOf, pageOf } from './call';
import { postAnswer } from './post-answer';

const missing = () => new PlaygroundError(404, 'not_found', 'There is no such post.');

/** GET /pages/{pageId}/posts?before=&limit=: newest first, replies included; `next_before` is null at the end. */
export async function list(call: Call) {
  const { page } = await pageOf(call);
  const limit = Math.min(Math.max(Number(call.query.get('limit')) || 50, 1), 100);
  const found = await listPosts(call.db, { pageId: page.id, before: call.query.get('before'), limit });
  sendJson(call.response, 200, {
    posts: found.posts.map((post) => postAnswer(post, found.replies.get(post.id) ?? 0, page.handle, call.publicUrl)),
    next_before: found.nextBefore,
  });
}

/** GET /posts/{postId} */
export async function read(call: Call) {
  const grant = await grantOf(call);
  const found = await findPost(call.db, call.params.postId ?? '');
  if (!found || !grant.pageIds.includes(found.post.pageId)) throw missing();
  const [page] = await listPages(call.db, [found.post.pageId]);
  sendJson(call.response, 200, postAnswer(found.post, found.replies, page?.handle ?? '', call.publicUrl));
}

/** DELETE /posts/{postId}: 204, or 404 when it was not there. */
export async function remove(call: Call) {
  const { pageIds } = await grantOf(call);
  if (!(await deletePost(call.db, { id: call.params.postId ?? '', pageIds }))) throw missing();
  call.response.writeHead(204).end();
}
