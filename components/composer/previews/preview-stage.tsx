'use client';

import { Monitor, Moon, Smartphone, Sun } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { networkIds } from '@/lib/domain/network';
import { useChosenAccounts, useTab, useWholeDraft } from '../composer-context';
import { Proof } from './proof';
import { type ProofGroup, proofGroups } from './proof-content';
import { useStageSettings } from './use-stage-settings';

const inOrder = (groups: ProofGroup[]) =>
  [...groups].sort((a, b) => networkIds.indexOf(a.network) - networkIds.indexOf(b.network));
const isFocused = ({ network, accounts }: ProofGroup, tab: string) =>
  network === tab || accounts.some(({ id }) => id === tab);

/** The proofs, one per network and per account that differs, a breath behind the keys; those of the open tab only. */
export function PreviewStage({ className }: { className?: string }) {
  const { settings, setScheme, setWidth } = useStageSettings();
  const accounts = useChosenAccounts();
  const draft = useDeferredValue(useWholeDraft());
  const groups = useMemo(() => inOrder(proofGroups(draft, accounts)), [draft, accounts]);
  const tab = useTab().key;
  const focused = tab === '' ? [] : groups.filter((group) => isFocused(group, tab));
  const shown = focused.length > 0 ? focused : groups;
  const otherScheme = settings.scheme === 'dark' ? 'light' : 'dark';
  const otherWidth = settings.width === 'phone' ? 'desktop' : 'phone';
  return (
    <aside
      aria-label="Preview"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={cn(
        'relative min-h-0 overflow-y-auto bg-stage outline-offset-[-2px] lg:border-line lg:border-l',
        className,
      )}
    >
      <div className="flex h-12 items-center justify-end gap-1 px-3">
        <IconButton
          label={otherWidth === 'phone' ? 'Show it on a phone' : 'Show it on a desktop'}
          side="left"
          onClick={() => setWidth(otherWidth)}
        >
          {otherWidth === 'phone' ? <Smartphone size={16} /> : <Monitor size={16} />}
        </IconButton>
        <IconButton label={`Show it in ${otherScheme}`} side="left" onClick={() => setScheme(otherScheme)}>
          {settings.scheme === 'dark' ? <Sun size={16} /> : <Moon size={16} />}
        </IconButton>
      </div>
      <div className="mx-auto grid max-w-[26rem] grid-cols-[minmax(0,1fr)] gap-8 px-5 pb-10 xl:max-w-[32rem]">
        {shown.map((group) => (
          <Proof
            key={`${group.network} ${group.accounts[0]?.id}`}
            group={group}
            named={groups.filter(({ network }) => network === group.network).length > 1}
            settings={settings}
          />
        ))}
        {groups.length === 0 && (
          <p className="pt-16 text-balance text-center font-display text-ink-soft text-lg">
            Choose an account, and the post appears here as its network will show it.
          </p>
        )}
      </div>
    </aside>
  );
}
