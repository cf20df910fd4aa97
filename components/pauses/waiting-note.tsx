'use client';

import type { PublicationView } from '@/lib/domain/views';
import { useWaiting } from './use-waiting';

/** Below a post whose time has come: why it is still here. */
export function WaitingNote({ publications }: { publications: PublicationView[] }) {
  const words = useWaiting(publications);
  return words && <p className="text-sm text-wait">{words}.</p>;
}
