'use client';

import { Split, Undo2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { networkNames } from '@/components/ui/network-mark';
import { useSession } from './composer-context';
import { type OwnField, ownerOf } from './overrides';
import { useOwning, useScope, useScoped, useScopeName } from './scope-context';

const words: Record<OwnField, string> = {
  summary: 'text',
  media: 'media',
  followUpComment: 'first comment',
  type: 'type',
};

type Props = { field: OwnField /** After it became this tab's own. */; onCustomised?: () => void; className?: string };

/** Below a field of a network's tab: whose it is, and the way to make it its own or to give it back. */
export function OwnLine({ field, onCustomised, className }: Props) {
  const scope = useScope();
  const name = useScopeName();
  const { own, inherited } = useScoped(field);
  const parent = useSession(({ draft }) => {
    const network = scope.accountId && scope.network;
    return network ? ownerOf(draft, { key: network, network: scope.network, accountId: null }, field) : '';
  });
  const word = words[field];
  const shared = parent && scope.network ? `${networkNames[scope.network]}’s ${word}` : `the common ${word}`;
  const { customise, drop } = useOwning(field, { back: `${name} gets ${shared} again` });
  if (scope.key === '') return null;
  return (
    <div className={cn('-ml-2.5 flex flex-wrap items-center gap-x-1 text-sm', className)}>
      {inherited && (
        <Button
          tone="plain"
          size="sm"
          onClick={() => {
            customise();
            onCustomised?.();
          }}
        >
          <Split size={14} aria-hidden="true" />
          Customise {word} for {name}
        </Button>
      )}
      {own && (
        <Button tone="plain" size="sm" onClick={drop}>
          <Undo2 size={14} aria-hidden="true" />
          Back to {shared}
        </Button>
      )}
      <span className="px-2.5 text-ink-faint max-sm:hidden">
        {inherited ? `Shown here: ${shared}` : `Only for ${name}`}
      </span>
    </div>
  );
}
