'use client';

import { type KeyboardEvent, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { AccountPicker } from './account-picker';
import { CaptionField } from './caption-field';
import type { ComposerWays } from './composer';
import { useChosenAccounts, useDraft, useSession, useTab } from './composer-context';
import { ComposerFooter } from './composer-footer';
import { ComposerHeader, type Side } from './composer-header';
import type { SessionState } from './composer-session';
import { DropZone } from './drop-zone';
import { editMode } from './edit-mode';
import {
  CloseQuestion,
  ConflictPanel,
  ContentRows,
  LowerRows,
  PostNowQuestion,
  PreviewStage,
  RowsRoom,
  ScopeTabs,
  SessionNotices,
  StageRoom,
  UnsentTexts,
  WritingTools,
} from './later-parts';
import { commonScope } from './overrides';
import { ScopeProvider } from './scope-context';
import { needsTabs, networkTabs } from './scopes';
import { useAfterPaint } from './use-after-paint';
import { useClosing } from './use-closing';
import { useIsWide } from './use-is-wide';
import { useCheckDraft } from './use-issues';
import { useSaveAgain } from './use-save-again';
import { useSaveAsNew } from './use-save-as-new';
import { useServerNews } from './use-server-news';
import { useVerbs } from './use-verbs';

const hasNotice = ({ post, restored, save }: SessionState) =>
  editMode(post).kind !== 'free' || restored !== null || (save.kind === 'failed' && save.error.code === 'not_found');

function Checker() {
  useCheckDraft();
  useSaveAgain();
  useServerNews();
  return null;
}

/** What may differ per network, in tabs once there is more than one; the fields stay where they are. */
function Content({ painted }: { painted: boolean }) {
  const accounts = useChosenAccounts();
  const overrides = useDraft('overrides');
  const scope = useTab();
  const tabbed = needsTabs(accounts, { overrides });
  const network = scope.network ?? (tabbed ? undefined : networkTabs(accounts)[0]?.network);
  const panel = tabbed
    ? ({
        role: 'tabpanel',
        id: 'composer-writing',
        'aria-labelledby': `composer-writing-${scope.network ?? 'all'}`,
      } as const)
    : {};
  return (
    <ScopeProvider scope={tabbed ? scope : commonScope}>
      {tabbed && <ScopeTabs />}
      <div {...panel}>
        <CaptionField tools={painted && <WritingTools />} />
        {painted && <ContentRows network={network} />}
      </div>
    </ScopeProvider>
  );
}

/** Writing on the left, its proof on the right; on a narrow screen one at a time. */
export function ComposerForm({ isNew, ...ways }: ComposerWays & { isNew: boolean }) {
  const [side, setSide] = useState<Side>('write');
  const [asksPostNow, setAsksPostNow] = useState(false);
  const closing = useClosing(ways);
  const verbs = useVerbs(ways);
  const saveAsNew = useSaveAsNew(ways.open);
  const mode = useSession((state) => editMode(state.post).kind);
  const locked = mode === 'refused' || mode === 'deleted';
  const inConflict = useSession((state) => state.save.kind === 'conflict');
  const scheduled = useSession((state) => state.post?.state === 'scheduled');
  const noticed = useSession(hasNotice);
  const painted = useAfterPaint();
  const isWide = useIsWide();
  const [previewed, setPreviewed] = useState(false);
  if (!previewed && (isWide || side === 'preview')) setPreviewed(true);
  const onKeyDown = (event: KeyboardEvent) => {
    // A dialog over the composer has keys of its own.
    if (!event.currentTarget.contains(event.target as Node)) return;
    if (!(event.metaKey || event.ctrlKey) || verbs.busy || locked) return;
    if (event.key === 'Enter') void (mode === 'free' && !scheduled ? verbs.schedule() : verbs.save());
    else if (event.key !== 's') return;
    else void verbs.saveHere();
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole form; each has its button
    <div data-composer onKeyDown={onKeyDown} className="flex min-h-0 flex-1 flex-col">
      <Checker />
      <ComposerHeader side={side} onSide={setSide} verbs={verbs} />
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_25rem] xl:grid-cols-[minmax(0,1fr)_29rem]">
        <DropZone className={cn('flex min-h-0 flex-col', side === 'preview' && 'max-lg:hidden')}>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-8 sm:px-8">
            <fieldset disabled={locked} className="mx-auto min-w-0 max-w-[44rem]">
              {noticed && <SessionNotices onRestore={() => void verbs.restore()} onSaveAsNew={saveAsNew} />}
              {isNew && painted && <UnsentTexts onOpen={(postId) => ways.open({ postId, isNew: true })} />}
              {inConflict && <ConflictPanel />}
              <div className="pt-3">
                <AccountPicker />
              </div>
              <Content painted={painted} />
              {painted ? <LowerRows scheduled={mode !== 'record'} /> : <RowsRoom />}
            </fieldset>
          </div>
          <ComposerFooter
            verbs={verbs}
            onPostNow={() => void verbs.mayGo('post_now').then((may) => may && setAsksPostNow(true))}
          />
        </DropZone>
        {previewed && painted ? <PreviewStage className={cn(side === 'write' && 'max-lg:hidden')} /> : <StageRoom />}
      </div>
      {asksPostNow && (
        <PostNowQuestion open={asksPostNow} onOpenChange={setAsksPostNow} onConfirm={() => void verbs.postNow()} />
      )}
      {closing.question && <CloseQuestion closing={closing} onSave={() => void verbs.save()} />}
    </div>
  );
}
