'use client';

import { Check, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { cn } from './cn';

export type PickOption = { value: string; label: string; hint?: string; before?: ReactNode; disabled?: boolean };

type Props = {
  options: PickOption[];
  picked: string[];
  onPick: (value: string) => void;
  /** Names the search field and the list. */
  label: string;
  /** Offers what was typed as a new one. */
  onCreate?: (name: string) => void;
  multiple?: boolean;
  emptyWords?: string;
};

const createValue = '\u0000create';

/** A list to search and pick from by keyboard or hand; the body of Combobox and of filter popovers. */
export function PickList({ options, picked, onPick, label, onCreate, multiple, emptyWords = 'Nothing found.' }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const wanted = text.trim().toLowerCase();
  const found = options.filter((option) => `${option.label} ${option.hint ?? ''}`.toLowerCase().includes(wanted));
  const canCreate = Boolean(onCreate && wanted && !options.some((option) => option.label.toLowerCase() === wanted));
  const rows: PickOption[] = canCreate ? [...found, { value: createValue, label: `Create “${text.trim()}”` }] : found;

  const pick = (row: PickOption | undefined) => {
    if (!row || row.disabled) return;
    if (row.value === createValue) onCreate?.(text.trim());
    else onPick(row.value);
    if (multiple || row.value === createValue) setText('');
  };
  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 8,
      PageUp: active - 8,
    };
    const to = moves[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter') pick(rows[active]);
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={rows[active] ? `${id}-${active}` : undefined}
        placeholder="Search"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        className="h-10 w-full border-line border-b bg-transparent px-3 outline-none! pointer-coarse:h-11 pointer-coarse:text-md"
      />
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        aria-multiselectable={multiple}
        tabIndex={-1}
        className="max-h-64 overflow-y-auto p-1"
      >
        {rows.map((row, index) => {
          const chosen = picked.includes(row.value);
          return (
            <div
              key={row.value}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={chosen}
              aria-disabled={row.disabled || undefined}
              onPointerMove={() => setActive(index)}
              onClick={() => pick(row)}
              onKeyDown={onKeyDown}
              className={cn(
                'flex min-h-8 cursor-pointer items-center gap-2.5 rounded px-2.5 py-1 outline-none pointer-coarse:min-h-11',
                index === active && 'bg-ink/6',
                row.disabled && 'cursor-default text-ink-faint',
              )}
            >
              {row.value === createValue ? <Plus size={14} className="text-ink-faint" /> : row.before}
              <span className="min-w-0 flex-1">
                <span className="block truncate">{row.label}</span>
                {row.hint && <span className="block truncate text-ink-faint text-xs">{row.hint}</span>}
              </span>
              {chosen && <Check size={14} aria-hidden="true" className="shrink-0 text-accent" />}
            </div>
          );
        })}
      </div>
      {rows.length === 0 && (
        <p role="status" className="px-3.5 pb-3 text-ink-faint text-sm">
          {emptyWords}
        </p>
      )}
    </div>
  );
}
