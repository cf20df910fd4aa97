'use client';

import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';

type Props = { q: string; onSearch: (q: string) => void; className?: string };

const pause = 250;

/** Words that must be in the text. They reach the address when the hand rests, so that not every letter is searched. */
export function FilterSearch({ q, onSearch, className }: Props) {
  const [text, setText] = useState(q);
  const sent = useRef(q);
  const latest = useRef(onSearch);
  latest.current = onSearch;
  // Back, a saved view or "Clear" changed the address: what was typed here before goes.
  useEffect(() => {
    if (q === sent.current) return;
    sent.current = q;
    setText(q);
  }, [q]);
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(
      () => {
        sent.current = text;
        latest.current(text);
      },
      text ? pause : 0,
    );
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label className={cn('relative', className)}>
      <span className="sr-only">Search the text</span>
      <Search size={14} aria-hidden="true" className="absolute top-1/2 left-0.5 -translate-y-1/2 text-ink-faint" />
      <input
        type="search"
        placeholder="Search the text"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="h-8 w-full rounded bg-transparent pr-2 pl-6 pointer-coarse:h-11 pointer-coarse:text-md"
      />
    </label>
  );
}
