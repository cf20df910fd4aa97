import { NetworkFrame } from '@/components/playground/network-frame';

/** The network's own words for what is not there. */
export default function PlaygroundNotFound() {
  return (
    <NetworkFrame>
      <div className="px-6 py-20 text-center">
        <h1 className="font-semibold text-lg">This is not here</h1>
        <p className="mt-1 text-ink-soft text-md">The page or post was deleted, or its address is wrong.</p>
      </div>
    </NetworkFrame>
  );
}
