'use client';

import { useEffect } from 'react';
import { CharacterCounters } from './character-counters';
import { useCounts } from './use-counts';

type Props = {
  id: string /** Told where the text stops fitting; null while it fits. */;
  onOver: (overAt: number | null) => void;
};

/** The counts of the shown tab; comes with the first letter, because it knows the rules of every network. */
export function CountLine({ id, onOver }: Props) {
  const { counts, overAt } = useCounts();
  useEffect(() => onOver(overAt), [onOver, overAt]);
  return <CharacterCounters id={id} counts={counts} />;
}
