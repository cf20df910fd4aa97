'use client';

import { useEffect, useRef, useState } from 'react';
import { SearchInput } from '@/components/ui/search-input';

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
  return <SearchInput label="Search the text" value={text} onChange={setText} className={className} />;
}
