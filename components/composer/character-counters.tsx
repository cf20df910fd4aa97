'use client';

import { useEffect, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { NetworkMark } from '@/components/ui/network-mark';
import { type Amount, type CharacterCount, countWords } from './character-count';

const lines = { calm: 'bg-ink-faint', near: 'bg-wait', over: 'bg-fail' };
const inks = { calm: 'text-ink-faint', near: 'text-wait', over: 'text-fail font-medium' };

/** How many of something only a few of which are allowed. */
function Few({ amount, one }: { amount: Amount | null; one: string }) {
  if (!amount) return null;
  const tone = amount.used > amount.max ? 'over' : amount.used === amount.max ? 'near' : 'calm';
  return (
    <span className={inks[tone]}>
      · {amount.used} / {amount.max} {one}s
    </span>
  );
}

function Counter({ count }: { count: CharacterCount }) {
  const share = Math.min(1, count.used / count.max);
  const over = count.used - count.max;
  return (
    <li className={cn('flex items-center gap-2 text-xs tabular-nums', inks[count.tone])}>
      <NetworkMark network={count.network} size={12} decorative />
      <span className="sr-only">{count.name}: </span>
      {count.accountName && <span className="max-w-28 truncate">{count.accountName}</span>}
      <span aria-hidden="true" className="h-0.5 w-16 overflow-hidden rounded-full bg-line sm:w-20">
        <span
          style={{ transform: `scaleX(${share})` }}
          className={cn('block h-full origin-left transition-transform', lines[count.tone])}
        />
      </span>
      <span>
        {count.used.toLocaleString('en')}
        <span className={cn(count.tone === 'calm' && 'text-ink-faint')}> / {count.max.toLocaleString('en')}</span>
        {over > 0 && <span> · {over.toLocaleString('en')} too many</span>}
      </span>
      <Few amount={count.hashtags} one="hashtag" />
      <Few amount={count.mentions} one="mention" />
    </li>
  );
}

/** More than these would bury the ones that matter: those with plenty of room are only numbered. */
const shownAtOnce = 4;
const rank = { over: 0, near: 1, calm: 2 };

function pressing(counts: CharacterCount[]): CharacterCount[] {
  if (counts.length <= shownAtOnce) return counts;
  const byNeed = [...counts].sort((a, b) => rank[a.tone] - rank[b.tone] || b.used / b.max - a.used / a.max);
  const shown = byNeed.filter(({ tone }, index) => tone !== 'calm' || index < 3);
  return counts.filter((count) => shown.includes(count));
}

/** A screen reader hears of the end of the line once one pauses, not at every key. */
function useSpoken(words: string): string {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), 1200);
    return () => clearTimeout(timer);
  }, [words]);
  return spoken;
}

export function CharacterCounters({ id, counts }: { id: string; counts: CharacterCount[] }) {
  const spoken = useSpoken(countWords(counts));
  const shown = pressing(counts);
  return (
    <>
      <ul id={id} aria-label="Length at each network" className="flex min-w-0 flex-1 flex-wrap gap-x-6 gap-y-2 pt-2">
        {shown.map((count) => (
          <Counter key={`${count.network} ${count.max}`} count={count} />
        ))}
        {shown.length < counts.length && (
          <li className="text-ink-faint text-xs tabular-nums">and {counts.length - shown.length} with more room</li>
        )}
      </ul>
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </>
  );
}
