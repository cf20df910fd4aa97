import type { CallContext, PostResults, PublishJob } from '../provider';
import { throwAnswer, xrpc } from './client';

type PostView = { uri: string; likeCount?: number; replyCount?: number; repostCount?: number; quoteCount?: number };

/** Most addresses one getPosts takes. */
const most = 25;

/** The account's server asks Bluesky's view of the network. A quote passes a post on as a repost does. */
export async function results(
  job: Pick<PublishJob, 'account' | 'credentials'>,
  remoteIds: string[],
  call: CallContext,
): Promise<PostResults[]> {
  const { pdsUrl, accessJwt } = job.credentials;
  const target = { url: pdsUrl ?? job.account.serverUrl, token: accessJwt };
  const found: PostResults[] = [];
  for (let at = 0; at < remoteIds.length; at += most) {
    const answer = await xrpc(call, target, 'app.bsky.feed.getPosts', { uris: remoteIds.slice(at, at + most) });
    const { posts } = (answer.json ?? {}) as { posts?: PostView[] };
    if (answer.status !== 200 || !posts) return throwAnswer(answer);
    for (const { uri, likeCount = 0, replyCount = 0, repostCount = 0, quoteCount = 0 } of posts) {
      const shares = repostCount + quoteCount;
      found.push({ remoteId: uri, impressions: null, likes: likeCount, comments: replyCount, shares });
    }
  }
  return found;
}
