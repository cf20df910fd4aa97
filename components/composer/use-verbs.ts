'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { toast } from '@/components/ui/toast';
import {
  deletePost,
  duplicatePost,
  publishPostNow,
  restorePost,
  schedulePost,
  unschedulePost,
} from '@/lib/actions/posts';
import type { ActionError, ActionResult } from '@/lib/domain/action-result';
import type { PostView } from '@/lib/domain/views';
import { callAction } from './call-action';
import type { ComposerWays } from './composer';
import { useComposing } from './composer-context';
import { composerServer } from './composer-server';
import { type DraftIssue, hasErrors, leavingIssues, serverIssues, timeIssues, writingIssues } from './draft-issues';
import { editMode } from './edit-mode';
import { goToIssue } from './go-to-issue';
import { loadJudge } from './judge';
import { keepLastAccounts } from './last-accounts';
import { scheduleWords } from './schedule-words';

type Leaving = 'schedule' | 'post_now';
export type Verb = Leaving | 'save' | 'unschedule' | 'delete' | 'duplicate' | 'restore';

/** What the buttons do. One at a time; every refusal ends beside its field, or in words. */
export function useVerbs({ close, open }: Pick<ComposerWays, 'close' | 'open'>) {
  const { session, uploads, checks, tab, accounts } = useComposing();
  const { locationId } = useLocation();
  const client = useQueryClient();
  const [busy, setBusy] = useState<Verb | null>(null);

  const verbs = useMemo(() => {
    const { postId } = session.store.get();
    const refresh = () => {
      for (const topic of ['posts', 'calendar', 'today'])
        void client.invalidateQueries({ queryKey: [locationId, topic] });
    };
    const run = async (call: Promise<ActionResult<PostView>>) => {
      const result = await callAction(call);
      if (result.ok) refresh();
      return result;
    };
    const undo = (label: string, call: () => Promise<ActionResult<PostView>>) => ({
      label,
      onClick: () =>
        void run(call()).then((result) => {
          if (!result.ok) toast.fail(result.error.message);
          else if (result.data.notice) toast.note(result.data.notice);
        }),
    });

    const show = (issues: DraftIssue[]) => {
      const { accountIds } = session.store.get().draft;
      goToIssue(
        issues,
        tab,
        accounts.filter(({ id }) => accountIds.includes(id)),
      );
    };
    async function refused(error: ActionError) {
      const issues = serverIssues(error.issues);
      checks.set({ refused: issues });
      if (issues.length) show(issues);
      else if (error.code !== 'unauthenticated') toast.fail(error.message, { id: error.message });
      if (error.code !== 'conflict') return;
      const current = await composerServer(locationId).read(postId);
      if (current.ok) session.serverSaid(current.data);
    }
    const during = (verb: Verb, work: () => Promise<ActionError | null>) => async () => {
      setBusy(verb);
      const error = await work();
      setBusy(null);
      if (error) await refused(error);
    };
    /** Everything that keeps the post here, found before the server is asked. */
    function found(verb: Leaving | 'save'): DraftIssue[] {
      const { draft, post } = session.store.get();
      const mode = editMode(post);
      const chosen = accounts.filter(({ id }) => draft.accountIds.includes(id));
      const planned = mode.kind === 'free' && (verb === 'schedule' || mode.scheduled) && verb !== 'post_now';
      const missing =
        verb === 'save' && !planned
          ? []
          : leavingIssues(draft, verb === 'save' ? 'schedule' : verb, uploads.store.get().uploads);
      const wrong =
        verb === 'save' && !planned
          ? []
          : writingIssues(draft, chosen, client.getQueryData(queries.settings(locationId).queryKey)?.customValues);
      return [...missing, ...wrong, ...(planned ? timeIssues(draft, new Date()) : [])];
    }
    async function mayGo(verb: Leaving | 'save'): Promise<boolean> {
      await loadJudge();
      const issues = found(verb);
      if (!hasErrors(issues)) return true;
      checks.set({ asked: verb === 'post_now' ? 'post_now' : 'schedule', issues });
      show(issues);
      return false;
    }

    const schedule = during('schedule', async () => {
      const unsaved = await session.saveNow();
      if (unsaved) return unsaved;
      const { post, draft } = session.store.get();
      if (!draft.schedule) return null;
      const result = await run(schedulePost(locationId, { postId, version: post?.version, schedule: draft.schedule }));
      if (!result.ok) return result.error;
      session.adopt(result.data);
      keepLastAccounts(localStorage, locationId, draft.accountIds);
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const words = scheduleWords(draft.schedule, zone, new Date());
      toast.done(`Scheduled for ${words?.here}`, {
        detail: result.data.notice,
        action: undo('Undo', () => unschedulePost(locationId, { postId })),
      });
      close();
      return null;
    });
    const postNow = during('post_now', async () => {
      const unsaved = await session.saveNow();
      if (unsaved) return unsaved;
      const result = await run(publishPostNow(locationId, { postId }));
      if (!result.ok) return result.error;
      session.adopt(result.data);
      toast.done('Going out now', {
        action: { label: 'Watch it', onClick: () => window.location.assign(`/${locationId}/posts/${postId}`) },
      });
      close();
      return null;
    });
    const save = during('save', async () => {
      const error = await session.saveNow();
      if (error) return error;
      const { post } = session.store.get();
      refresh();
      toast.done(post?.state === 'draft' ? 'Draft saved' : 'Changes saved', { detail: post?.notice });
      close();
      return null;
    });
    return {
      /** True when it may go out; else the way to the first mistake has been shown. */
      mayGo,
      schedule: async () => ((await mayGo('schedule')) ? schedule() : undefined),
      postNow,
      save: async () => ((await mayGo('save')) ? save() : undefined),
      /** Saves and stays. */
      saveHere: during('save', () => session.saveNow()),
      unschedule: during('unschedule', async () => {
        const result = await run(unschedulePost(locationId, { postId }));
        if (!result.ok) return result.error;
        session.serverSaid(result.data);
        toast.done('Taken off the schedule. It is a draft again.');
        return null;
      }),
      restore: during('restore', async () => {
        const result = await run(restorePost(locationId, { postId }));
        if (!result.ok) return result.error;
        session.adopt(result.data);
        if (result.data.notice) toast.note(result.data.notice);
        return null;
      }),
      duplicate: during('duplicate', async () => {
        const unsaved = session.isDirty() ? await session.saveNow() : null;
        if (unsaved) return unsaved;
        const result = await run(duplicatePost(locationId, { postId }));
        if (!result.ok) return result.error;
        toast.done('This is the copy', { detail: result.data.notice });
        open({ postId: result.data.id });
        return null;
      }),
      remove: during('delete', async () => {
        if (!session.store.get().post) {
          session.discard();
          close();
          return null;
        }
        const result = await run(deletePost(locationId, { postId }));
        if (!result.ok) return result.error;
        session.discard();
        toast.note(result.data.publications.length ? 'Post deleted' : 'Draft deleted', {
          detail: result.data.notice,
          action: undo('Undo', () => restorePost(locationId, { postId })),
        });
        close();
        return null;
      }),
    };
  }, [session, uploads, checks, tab, accounts, locationId, client, close, open]);
  return { ...verbs, busy };
}
export type Verbs = ReturnType<typeof useVerbs>;
