import { readPlanner } from '@/components/data/read';
import { ReadError } from '@/components/data/read-error';
import { noteSignedOut } from '@/components/data/signed-out';
import { createPost, updatePost } from '@/lib/actions/posts';
import { callAction } from './call-action';
import type { ComposerServer } from './composer-session';

/** The real server behind a session: actions write, GET reads. */
export const composerServer = (locationId: string): ComposerServer => ({
  create: (input) => callAction(createPost(locationId, input)),
  update: (input) => callAction(updatePost(locationId, input)),
  async read(postId) {
    try {
      const data = await readPlanner('/locations/{locationId}/posts/{postId}', { locationId, postId });
      return { ok: true, data };
    } catch (thrown) {
      if (!(thrown instanceof ReadError)) throw thrown;
      if (thrown.error.code === 'unauthenticated') noteSignedOut(true);
      return { ok: false, error: thrown.error };
    }
  },
});
