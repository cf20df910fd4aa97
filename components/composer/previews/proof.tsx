'use client';

import { memo, useMemo } from 'react';
import { cn } from '@/components/ui/cn';
import { NetworkMark, networkNames } from '@/components/ui/network-mark';
import type { CustomValues } from '@/lib/domain/custom-values';
import { fillIn } from './fill-in';
import { networkPreviews } from './network-previews';
import { previewInk, type Scheme } from './preview-ink';
import { type ProofGroup, sameProof } from './proof-content';
import { ProofRoomProvider, type Watermark, type Width } from './proof-room';
import { ScaledPage } from './scaled-page';

/** What hangs in all proofs alike; the same object as long as nothing of it changed. */
export type StageSettings = {
  scheme: Scheme;
  width: Width;
  values: CustomValues;
  watermark: Watermark;
  shortLinks: string;
};
type Props = {
  group: ProofGroup /** Several of this network hang here: each names its accounts. */;
  named: boolean;
  settings: StageSettings;
};

const desktopWidth = 520;

function ProofSheet({ group: { network, accounts, content }, named, settings }: Props) {
  const { scheme, width, values, watermark, shortLinks } = settings;
  const filled = useMemo(() => fillIn(content, values), [content, values]);
  const room = useMemo(
    () => ({
      network,
      width,
      scheme,
      names: content.mentions.filter((mention) => mention.network === network).map((mention) => mention.text),
      shortLinks: content.shortenLinks ? shortLinks : null,
      watermark: content.applyWatermark ? watermark : null,
    }),
    [network, width, scheme, content, shortLinks, watermark],
  );
  const Preview = networkPreviews[network];
  const [first, ...others] = accounts;
  if (!first) return null;
  const names = others.map((account) => account.name).join(', ');
  return (
    // Out of sight it is neither laid out nor painted, so that typing stays quick with every network open.
    <article
      aria-label={`Preview on ${networkNames[network]}${named ? `, ${first.name}` : ''}`}
      data-preview={network}
      className={cn(
        '[contain-intrinsic-size:auto_28rem] [content-visibility:auto]',
        width === 'phone' && 'mx-auto w-full max-w-[24.375rem]',
      )}
    >
      <h3 className="mb-2 flex items-center gap-1.5 text-ink-soft text-xs">
        <NetworkMark network={network} size={13} decorative />
        <span className="shrink-0">{networkNames[network]}</span>
        {(named || names) && (
          <span className="min-w-0 truncate">
            {named ? `· ${[first.name, names].filter(Boolean).join(', ')}` : `· also ${names}`}
          </span>
        )}
      </h3>
      <ScaledPage
        width={width === 'desktop' ? desktopWidth : null}
        style={previewInk(network, scheme)}
        className="overflow-hidden rounded-lg bg-(--pv-paper) font-[system-ui,-apple-system,'Segoe_UI',Roboto,'Helvetica_Neue',Arial,sans-serif] text-(--pv-ink) shadow-[0_0_0_1px_var(--pv-line),0_8px_24px_-12px_rgb(0_0_0/0.18)]"
      >
        <ProofRoomProvider value={room}>
          <Preview account={first} content={filled} />
        </ProofRoomProvider>
      </ScaledPage>
    </article>
  );
}

const same = (a: Props, b: Props) =>
  a.settings === b.settings &&
  a.named === b.named &&
  a.group.network === b.group.network &&
  a.group.accounts.length === b.group.accounts.length &&
  a.group.accounts.every((account, index) => account === b.group.accounts[index]) &&
  sameProof(a.group.content, b.group.content, a.group.network);

/** One network's proof; drawn again only when what this account gets has changed. */
export const Proof = memo(ProofSheet, same);
