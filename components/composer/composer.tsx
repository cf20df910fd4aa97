'use client';

import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { ReadError } from '@/components/data/read-error';
import { senderOf } from '@/components/media/send-file';
import { type Checks, ComposerProvider } from './composer-context';
import { ComposerForm } from './composer-form';
import type { ComposerSession } from './composer-session';
import { ComposerSkeleton } from './composer-skeleton';
import { createStore } from './composer-store';
import { addMedia } from './media-list';
import { createPostUploads } from './uploads';
import { useOpening } from './use-opening';

export type ComposerWays = {
  close: () => void;
  open: (next: { postId: string; isNew?: boolean }) => void;
  /** Filled by the form: asks first when closing would lose sight of something. */
  askToClose: RefObject<() => void>;
};
type Props = ComposerWays & { postId: string; isNew: boolean; begunNow: boolean; at: string | null; to: string | null };

const noAccounts: [] = [];

function useUploads(session: ComposerSession | null) {
  const { locationId, directUploads } = useLocation();
  const uploads = useMemo(
    () =>
      session &&
      createPostUploads(
        locationId,
        (views, scope) => session.edit(addMedia(session.store.get().draft, scope, views)),
        senderOf({ directUploads }),
      ),
    [session, locationId, directUploads],
  );
  useEffect(() => {
    if (!uploads || !session) return;
    let told = '';
    return uploads.store.subscribe(() => {
      const names = uploads.store.get().uploads.map((upload) => upload.name);
      if (told === names.join('\n')) return;
      told = names.join('\n');
      session.setUploading(names);
    });
  }, [uploads, session]);
  return uploads;
}

/** One post: opened, then written. */
export function Composer({ postId, isNew, begunNow, at, to, ...ways }: Props) {
  const {
    session,
    error,
    retry,
    accounts = noAccounts,
    accountsError,
  } = useOpening({ postId, isNew, begunNow, at, to });
  const uploads = useUploads(session);
  const checks = useRef(createStore<Checks>({ asked: null, issues: [], refused: [] }));
  const tab = useRef(createStore({ key: '' }));
  const value = useMemo(
    () => session && uploads && { session, uploads, checks: checks.current, tab: tab.current, accounts, accountsError },
    [session, uploads, accounts, accountsError],
  );
  useEffect(() => {
    if (!value) ways.askToClose.current = ways.close;
  }, [value, ways.askToClose, ways.close]);
  if (error) {
    return (
      <div className="p-6 pt-14">
        <ErrorNotice error={new ReadError(error)} onRetry={error.code === 'not_found' ? undefined : retry} />
      </div>
    );
  }
  if (!value) return <ComposerSkeleton />;
  return (
    <ComposerProvider value={value}>
      <ComposerForm {...ways} isNew={isNew} />
    </ComposerProvider>
  );
}
