import type { LookBack } from '@/lib/domain/outcome';
import { LostAnswerError, NotSentError } from '../http';
import type { CallContext, PublishJob } from '../provider';
import { readPosts, readRefusal } from './answers';
import { apiCall } from './client';

/** The two clocks may differ by this much. */
const slack = 120_000;
const mostPages = 50;

/**
 * Reads the page's list back to the first attempt and looks for our marker. The list is complete and shows a post at
 * once, so not finding it means that it is not there.
 */
export async function latest(job: PublishJob, call: CallContext): Promise<LookBack> {
  const oldest = job.firstClaimedAt.getTime() - slack;
  const path = `/pages/${encodeURIComponent(job.account.remoteId)}/posts`;
  let before: string | null = null;
  let seen = 0;
  try {
    for (let page = 0; page < mostPages; page++) {
      const query: string = before === null ? '?limit=100' : `?limit=100&before=${encodeURIComponent(before)}`;
      const answer = await apiCall(call, job.credentials, path + query);
      const list = answer.status === 200 ? readPosts(answer) : null;
      if (!list) return unreadable(readRefusal(answer)?.error_description ?? `status ${answer.status}`);
      seen += list.posts.length;
      const ours = list.posts.find((post) => post.marker === job.marker);
      if (ours)
        return { kind: 'found', remoteId: ours.id, url: ours.url, evidence: `Found by our marker: ${ours.url}` };
      const last = list.posts.at(-1);
      before = list.next_before;
      if (before === null || (last && Date.parse(last.created_at) < oldest))
        return { kind: 'absent', evidence: `Our marker is on none of the ${seen} newest posts of the page.` };
    }
  } catch (error) {
    if (error instanceof NotSentError || error instanceof LostAnswerError) return unreadable(error.message);
    throw error;
  }
  return unreadable(`more than ${seen} posts since the attempt`);
}

const unreadable = (why: string): LookBack => ({
  kind: 'unreadable',
  evidence: `The page's list could not be read: ${why}`,
});
