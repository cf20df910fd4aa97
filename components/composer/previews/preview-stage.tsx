'use client';

import { Moon, Sun } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTheme } from 'next-themes';
import { type ComponentType, memo, useDeferredValue, useMemo, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { NetworkMark, networkNames } from '@/components/ui/network-mark';
import { type NetworkId, networkIds } from '@/lib/domain/network';
import type { AccountView } from '@/lib/domain/views';
import { useChosenAccounts, useDraft } from '../composer-context';
import { previewInk, type Scheme } from './preview-ink';
import type { PreviewProps } from './preview-props';

// A network's proof comes when an account of it is chosen.
const previews: Partial<Record<NetworkId, ComponentType<PreviewProps>>> = {
  playground: dynamic(() => import('./playground-preview').then((file) => file.PlaygroundPreview), { ssr: false }),
  bluesky: dynamic(() => import('./bluesky-preview').then((file) => file.BlueskyPreview), { ssr: false }),
  mastodon: dynamic(() => import('./mastodon-preview').then((file) => file.MastodonPreview), { ssr: false }),
};

type ProofProps = { network: NetworkId; accounts: AccountView[]; draft: PreviewProps['draft']; scheme: Scheme };

const Proof = memo(function Proof({ network, accounts, draft, scheme }: ProofProps) {
  const Preview = previews[network];
  const [first, ...others] = accounts;
  if (!first || !Preview) return null;
  return (
    <article aria-label={`Preview on ${networkNames[network]}`}>
      <h3 className="mb-2 flex items-center gap-1.5 text-ink-soft text-xs">
        <NetworkMark network={network} size={12} decorative />
        {networkNames[network]}
        {others.length > 0 && (
          <span className="min-w-0 truncate">, also on {others.map((account) => account.name).join(', ')}</span>
        )}
      </h3>
      <div
        style={previewInk(network, scheme)}
        className="overflow-hidden rounded-lg bg-(--pv-paper) text-(--pv-ink) shadow-[0_1px_2px_rgb(0_0_0/0.06),0_8px_24px_-12px_rgb(0_0_0/0.18)]"
      >
        <Preview account={first} draft={draft} />
      </div>
    </article>
  );
});

/** The proofs, one per network, a breath behind the keys. */
export function PreviewStage({ className }: { className?: string }) {
  const { resolvedTheme } = useTheme();
  const [chosen, setChosen] = useState<Scheme | null>(null);
  const scheme = chosen ?? (resolvedTheme === 'dark' ? 'dark' : 'light');
  const accounts = useChosenAccounts();
  const summary = useDeferredValue(useDraft('summary'));
  const followUpComment = useDeferredValue(useDraft('followUpComment'));
  const media = useDeferredValue(useDraft('media'));
  const details = useDeferredValue(useDraft('details'));
  const draft = useMemo(
    () => ({ summary, followUpComment, media, details }),
    [summary, followUpComment, media, details],
  );
  const groups = useMemo(
    () =>
      networkIds
        .map((network) => ({ network, members: accounts.filter((account) => account.network === network) }))
        .filter(({ members }) => members.length > 0),
    [accounts],
  );
  const other = scheme === 'dark' ? 'light' : 'dark';
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
      <div className="flex h-12 items-center justify-end px-3">
        <IconButton label={`Show it in ${other}`} side="left" onClick={() => setChosen(other)}>
          {scheme === 'dark' ? <Sun size={16} /> : <Moon size={16} />}
        </IconButton>
      </div>
      <div className="mx-auto grid max-w-[26rem] grid-cols-[minmax(0,1fr)] gap-7 px-5 pb-10">
        {groups.map(({ network, members }) => (
          <Proof key={network} network={network} accounts={members} draft={draft} scheme={scheme} />
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
