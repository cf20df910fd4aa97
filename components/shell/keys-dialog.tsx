'use client';

import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { navItems } from './nav-items';

const groups = [
  {
    title: 'Anywhere',
    keys: [
      { keys: ['⌘', 'K'], words: 'Find or do (Ctrl K on Windows and Linux)' },
      { keys: ['N'], words: 'New post' },
      { keys: ['?'], words: 'This page' },
      { keys: ['Esc'], words: 'Close what is open' },
    ],
  },
  { title: 'Go to', keys: navItems.map((item) => ({ keys: ['G', item.key], words: item.label })) },
  { title: 'On the calendar', keys: [{ keys: ['E'], words: 'New content, task or note' }] },
  {
    title: 'In the calendar',
    keys: [
      { keys: ['↑', '↓', '←', '→'], words: 'Another day; Home and End of its week' },
      { keys: ['Page ↓'], words: 'Next month' },
      { keys: ['↵'], words: 'Open the day, or the entry' },
      { keys: ['Tab'], words: 'To the entries of the day' },
      { keys: ['X'], words: 'Choose the entry; Shift X up to it' },
      { keys: ['M'], words: 'Move the entry to…' },
      { keys: ['Del'], words: 'Delete the entry' },
    ],
  },
  { title: 'In the composer', keys: [{ keys: ['⌘', '↵'], words: 'Schedule' }] },
];

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={onClose} title="Keys">
      <div className="grid gap-6">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-1 text-ink-faint text-xs">{group.title}</h3>
            <dl>
              {group.keys.map((row) => (
                <div key={row.words} className="flex items-center justify-between gap-4 border-line border-t py-2">
                  <dt>{row.words}</dt>
                  <dd className="flex gap-1">
                    {row.keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
