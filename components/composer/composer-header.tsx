'use client';

import { BookmarkPlus, CopyPlus, Ellipsis, LayoutTemplate, Trash2, Undo2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu';
import { SheetX } from '@/components/ui/sheet-x';
import { StateMark } from '@/components/ui/state-mark';
import { stateWords } from '@/components/ui/state-words';
import { useSession } from './composer-context';
import { SaveStatus } from './save-status';
import type { Verbs } from './use-verbs';

const Presence = dynamic(() => import('./presence').then((file) => file.Presence), { ssr: false });
const StartFromTemplate = dynamic(() => import('./templates').then((file) => file.StartFromTemplate), { ssr: false });
const SaveAsTemplate = dynamic(() => import('./templates').then((file) => file.SaveAsTemplate), { ssr: false });

export type Side = 'write' | 'preview';
const sides: { value: Side; label: string }[] = [
  { value: 'write', label: 'Write' },
  { value: 'preview', label: 'Preview' },
];

function SideSwitch({ side, onSide }: { side: Side; onSide: (side: Side) => void }) {
  return (
    <fieldset aria-label="Show" className="flex rounded bg-sunk p-0.5 lg:hidden">
      {sides.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          aria-pressed={side === value}
          onClick={() => onSide(value)}
          className={cn(
            'h-8 rounded-sm px-3 text-sm pointer-coarse:h-10',
            side === value ? 'bg-page font-medium shadow-[0_0_0_1px_var(--line)]' : 'text-ink-soft',
          )}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

export function ComposerHeader({ side, onSide, verbs }: { side: Side; onSide: (side: Side) => void; verbs: Verbs }) {
  const [template, setTemplate] = useState<'start' | 'save' | null>(null);
  const state = useSession(({ post }) => post?.state ?? null);
  const title = state === null ? 'New post' : state === 'draft' ? 'Draft' : `${stateWords[state]} post`;
  return (
    <header className="border-line border-b">
      <div className="flex min-h-14 items-center gap-x-3 px-3 pl-4 sm:px-6 sm:pl-8">
        <StateMark state={state ?? 'draft'} />
        <h2 className="shrink-0 font-display text-lg">{title}</h2>
        <div className="hidden min-w-0 flex-1 pl-2 sm:block">
          <SaveStatus />
        </div>
        <span className="flex-1 sm:hidden" />
        {state && <Presence />}
        <SideSwitch side={side} onSide={onSide} />
        <Menu
          trigger={
            <IconButton label="More">
              <Ellipsis size={16} />
            </IconButton>
          }
        >
          <MenuItem icon={<CopyPlus />} disabled={state === null} onSelect={() => void verbs.duplicate()}>
            Duplicate
          </MenuItem>
          {state === 'scheduled' && (
            <MenuItem icon={<Undo2 />} onSelect={() => void verbs.unschedule()}>
              Back to draft
            </MenuItem>
          )}
          <MenuItem icon={<LayoutTemplate />} onSelect={() => setTemplate('start')}>
            Start from a template
          </MenuItem>
          <MenuItem icon={<BookmarkPlus />} onSelect={() => setTemplate('save')}>
            Save as template
          </MenuItem>
          <MenuLine />
          <MenuItem icon={<Trash2 />} danger disabled={state === 'deleted'} onSelect={() => void verbs.remove()}>
            {state === null ? 'Throw away' : 'Delete'}
          </MenuItem>
        </Menu>
        <SheetX />
      </div>
      {template === 'start' && <StartFromTemplate onClose={() => setTemplate(null)} />}
      {template === 'save' && <SaveAsTemplate onClose={() => setTemplate(null)} />}
    </header>
  );
}
