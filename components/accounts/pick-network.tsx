import { ChevronRight } from 'lucide-react';
import { NetworkMark } from '@/components/ui/network-mark';
import type { ProviderView } from '@/lib/domain/views';

type Props = { providers: ProviderView[]; onPick: (provider: ProviderView) => void };

/** Step one: which network, and what Almanac can do there. */
export function PickNetwork({ providers, onPick }: Props) {
  return (
    <ul className="-mx-3 grid">
      {providers.map((provider) => (
        <li key={provider.id} className="border-line border-t first:border-t-0">
          <button
            type="button"
            disabled={!provider.ready}
            onClick={() => onPick(provider)}
            className="group grid w-full grid-cols-[2.25rem_1fr_1rem] items-start gap-x-3 rounded px-3 py-3.5 text-left transition-colors hover:bg-ink/4 disabled:opacity-60"
          >
            <span className="grid size-9 place-items-center rounded-full bg-sunk text-ink">
              <NetworkMark network={provider.id} size={18} decorative />
            </span>
            <span className="min-w-0">
              <span className="block font-medium text-md">{provider.name}</span>
              <span className="block text-ink-soft">{provider.ready ? provider.about : provider.notReadyReason}</span>
              <span className="mt-1.5 block text-ink-faint text-sm">{provider.can.join(' · ')}</span>
            </span>
            <ChevronRight
              size={16}
              aria-hidden="true"
              className="mt-2.5 text-ink-faint transition-transform group-hover:translate-x-0.5"
            />
          </button>
        </li>
      ))}
    </ul>
  );
}
