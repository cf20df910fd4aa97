import { type CallContext, type PostResults, ProviderAuthError, type PublishJob } from '../provider';
import { readPost, readRefusal } from './answers';
import { apiCall } from './client';

/** Likes and replies of posts; Playground knows neither views nor shares. */
export async function results(
  job: Pick<PublishJob, 'account' | 'credentials'>,
  remoteIds: string[],
  call: CallContext,
): Promise<PostResults[]> {
  const found: PostResults[] = [];
  for (const remoteId of remoteIds) {
    const answer = await apiCall(call, job.credentials, `/posts/${encodeURIComponent(remoteId)}`);
    if (answer.status === 401) throw new ProviderAuthError('Playground no longer accepts the token.');
    if (answer.status === 404) continue;
    const post = answer.status === 200 ? readPost(answer) : null;
    if (!post) throw new Error(readRefusal(answer)?.error_description ?? `Playground answered ${answer.status}.`);
    found.push({ remoteId, impressions: null, likes: post.likes, comments: post.replies, shares: 0 });
  }
  return found;
}
