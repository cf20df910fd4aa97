'use client';

import { useEffect, useMemo, useRef } from 'react';
import { cn } from '@/components/ui/cn';
import { NetworkMark, networkNames } from '@/components/ui/network-mark';
import { TabList } from '@/components/ui/tabs';
import { type Checks, useChosenAccounts, useComposing, useDraft, useTab } from './composer-context';
import type { DraftIssue } from './draft-issues';
import { commonScope, ownFieldsOf, type Scope } from './overrides';
import { accountScope, accountsIn, networkScope, networkTabs, scopeKeyOf } from './scopes';
import { useStore } from './use-store';

export const writingPanelId = 'composer-writing';
const common = 'all';
/** With more networks than these only the open one is named; the others are their marks. */
const named = 5;
type Trouble = DraftIssue['severity'] | null;

const issuesOf = (state: Checks) => state.issues;
const worst = (issues: DraftIssue[]): Trouble =>
  issues.some(({ severity }) => severity === 'error') ? 'error' : issues.length ? 'warning' : null;

/** What is to be said about a tab: a dot when something differs there, a square or a ring when something is wrong. */
function Marks({ differs, trouble }: { differs: boolean; trouble: Trouble }) {
  return (
    <>
      {differs && <span className="size-1.5 rounded-full bg-accent" />}
      {trouble && (
        <span className={cn('size-1.5', trouble === 'error' ? 'bg-fail' : 'rounded-full border-[1.5px] border-wait')} />
      )}
      <span className="sr-only">
        {differs && ', has its own content'}
        {trouble && (trouble === 'error' ? ', has a mistake' : ', has a hint')}
      </span>
    </>
  );
}

function useMarks() {
  const { checks } = useComposing();
  const issues = useStore(checks, issuesOf);
  const overrides = useDraft('overrides');
  const accounts = useChosenAccounts();
  return (scope: Scope) => {
    const ids = accountsIn(scope, accounts).map(({ id }) => id);
    const here = issues.filter(({ path, accountIds }) =>
      scope.key === ''
        ? scopeKeyOf(path, accounts) === '' && !path.startsWith('accountIds') && !path.startsWith('schedule')
        : accountIds?.some((id) => ids.includes(id)),
    );
    const keys = scope.accountId || scope.key === '' ? [scope.key] : [scope.key, ...ids];
    return { differs: keys.some((key) => ownFieldsOf({ overrides }, key).length > 0), trouble: worst(here) };
  };
}

/** Everybody's post, then one tab per network; below, its accounts when there are several. */
export function ScopeTabs() {
  const { tab } = useComposing();
  const accounts = useChosenAccounts();
  const scope = useTab();
  const marksOf = useMarks();
  const tabs = useMemo(() => networkTabs(accounts), [accounts]);
  const line = useRef<HTMLDivElement>(null);
  const shown = scope.network ?? common;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab may stand outside the line's window
  useEffect(() => {
    line.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  const members = tabs.find(({ network }) => network === scope.network)?.accounts ?? [];
  return (
    <div ref={line} className="sticky top-0 z-[2] bg-page">
      <TabList
        id={writingPanelId}
        panelId={writingPanelId}
        label="Content for"
        value={shown}
        onChange={(value) => tab.set({ key: value === common ? '' : value })}
        className="gap-4 [scrollbar-width:none]"
        items={[
          {
            value: common,
            label: (
              <>
                All accounts <Marks differs={false} trouble={marksOf(commonScope).trouble} />
              </>
            ),
          },
          ...tabs.map(({ network }) => ({
            value: network,
            label: (
              <>
                <NetworkMark network={network} size={14} decorative />
                <span className={cn(tabs.length > named && network !== scope.network && 'sr-only')}>
                  {networkNames[network]}
                </span>
                <Marks {...marksOf(networkScope(network))} />
              </>
            ),
          })),
        ]}
      />
      {members.length > 1 && scope.network && (
        <fieldset aria-label={`Accounts on ${networkNames[scope.network]}`} className="flex flex-wrap gap-1.5 pt-2.5">
          {[networkScope(scope.network), ...members.map(accountScope)].map((one, index) => (
            <button
              key={one.key}
              type="button"
              aria-pressed={one.key === scope.key}
              onClick={() => tab.set({ key: one.key })}
              className={cn(
                'inline-flex h-8 items-center gap-1.5 rounded px-2.5 text-sm pointer-coarse:h-11',
                one.key === scope.key ? 'bg-ink/8 font-medium' : 'text-ink-soft hover:bg-ink/5 hover:text-ink',
              )}
            >
              {members[index - 1]?.name ?? `All ${members.length}`}
              {one.accountId && <Marks {...marksOf(one)} />}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
