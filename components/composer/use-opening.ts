'use client';

import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import type { ActionError, ActionResult } from '@/lib/domain/action-result';
import type { AccountView } from '@/lib/domain/views';
import { composerServer } from './composer-server';
import { type ComposerSession, createSession } from './composer-session';
import { bringCopiesBack, durableCopies } from './durable-copies';
import { emptyDraft } from './editor-draft';
import { readLastAccounts } from './last-accounts';
import { readCopy } from './local-copy';
import { type Opening, openPost } from './opening';

type Wanted = { postId: string; isNew: boolean; begunNow: boolean; at: string | null; to: string | null };
type Proposed = Pick<Wanted, 'at' | 'to'> & { timeZone: string };

function beginNew(accounts: AccountView[], locationId: string, { at, to, timeZone }: Proposed): Opening {
  const usable = accounts.filter((account) => account.state === 'active').map((account) => account.id);
  const last = readLastAccounts(localStorage, locationId).filter((id) => usable.includes(id));
  const usual = last.length ? last : usable.length === 1 ? usable : [];
  const accountIds = to && usable.includes(to) ? [to] : usual;
  const schedule = at && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at) ? { wallTime: at, timeZone } : null;
  const draft = { ...emptyDraft, accountIds, schedule };
  return { post: null, base: draft, draft, save: { kind: 'idle' }, restored: null };
}

const notThere: ActionResult<never> = { ok: false, error: { code: 'not_found', message: '' } };
const later = (work: () => void, milliseconds: number) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** The session of one post: from the server, from this browser's copy, or new. */
export function useOpening({ postId, isNew, begunNow, at, to }: Wanted) {
  const { locationId, timeZone } = useLocation();
  const accounts = useQuery(queries.accounts(locationId));
  const [session, setSession] = useState<ComposerSession | null>(null);
  const [error, setError] = useState<ActionError | null>(null);
  const [round, setRound] = useState(0);
  const [copiesAreBack, setCopiesAreBack] = useState(false);
  const settled = copiesAreBack && (accounts.isSuccess || accounts.isError);

  useEffect(() => {
    void bringCopiesBack().then(() => setCopiesAreBack(true));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once per post and try; accounts may change under it
  useEffect(() => {
    if (!settled) return;
    let gone = false;
    let opened: ComposerSession | null = null;
    const server = composerServer(locationId);
    const start = (opening: Opening) => {
      const parts = { locationId, postId, server, storage: durableCopies, now: Date.now, later };
      opened = createSession(parts, opening);
      setSession(opened);
    };
    const fresh = () => beginNew(accounts.data ?? [], locationId, { at, to, timeZone });
    const copy = readCopy(durableCopies, locationId, postId);
    const neverSent = openPost(notThere, copy);
    if (begunNow && !copy) start(fresh());
    // Not asked for: the create is repeated under its id, which answers the post if it did arrive.
    else if (isNew && copy?.post === null && neverSent.ok) start(neverSent.opening);
    else {
      void server.read(postId).then((answer) => {
        if (gone) return;
        const found = openPost(answer, copy);
        if (found.ok) start(found.opening);
        else if (isNew && found.error.code === 'not_found') start(fresh());
        else setError(found.error);
      });
    }
    return () => {
      gone = true;
      void opened?.leave();
    };
  }, [settled, postId, locationId, round]);

  const retry = useCallback(() => {
    setError(null);
    setRound((last) => last + 1);
  }, []);
  return { session, error, retry, accounts: accounts.data, accountsError: accounts.error };
}
