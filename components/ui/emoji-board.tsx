'use client';

import { type EmojiPickerListComponents, EmojiPicker as Frimousse } from 'frimousse';
import { useState } from 'react';
import { cn } from './cn';
import { controlClasses } from './control-classes';
import { recentEmoji, rememberEmoji } from './recent-emoji';

const cell = 'grid h-9 w-9 place-items-center rounded-sm text-[1.25rem] leading-none pointer-coarse:size-11';
const columns = 9;

// Made once: new functions would draw the whole list again with every key.
const parts: EmojiPickerListComponents = {
  CategoryHeader: ({ category, ...props }) => (
    <div {...props} className="bg-page px-3 pt-2 pb-1 text-ink-faint text-xs">
      {category.label}
    </div>
  ),
  Row: (props) => <div {...props} className="px-2" />,
  Emoji: ({ emoji, ...props }) => (
    <button
      type="button"
      {...props}
      className={cn(cell, emoji.isActive && 'bg-accent-wash outline-2 outline-accent -outline-offset-2')}
    >
      {emoji.emoji}
    </button>
  ),
};

function Recent({ onPick }: { onPick: (emoji: string) => void }) {
  const [recent] = useState(() => recentEmoji(window.localStorage));
  if (recent.length === 0) return null;
  return (
    <fieldset className="border-line border-b px-2 pb-1.5">
      <legend className="sr-only">Used lately</legend>
      <div className="flex overflow-x-auto">
        {recent.map((emoji) => (
          <button key={emoji} type="button" onClick={() => onPick(emoji)} className={cn(cell, 'hover:bg-sunk')}>
            {emoji}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** The board itself. Its data come from /emoji on this server. */
export function EmojiBoard({ onPick }: { onPick: (emoji: string) => void }) {
  const [search, setSearch] = useState('');
  const pick = (emoji: string) => {
    rememberEmoji(window.localStorage, emoji);
    onPick(emoji);
  };
  return (
    <Frimousse.Root
      emojibaseUrl="/emoji"
      columns={columns}
      onEmojiSelect={({ emoji }) => pick(emoji)}
      className="isolate flex h-96 flex-col"
    >
      <div className="p-2">
        <Frimousse.Search
          aria-label="Search emoji"
          placeholder="Search, for example “coffee”"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          autoFocus
          className={cn(controlClasses, 'h-9 w-full px-3 pointer-coarse:h-11')}
        />
      </div>
      {search === '' && <Recent onPick={pick} />}
      <Frimousse.Viewport className="relative min-h-0 flex-1 outline-none!">
        <Frimousse.Loading className="absolute inset-0 animate-breathe" />
        <Frimousse.Empty className="absolute inset-0 grid place-items-center px-6 text-center text-ink-soft text-sm">
          {({ search: words }) => `No emoji for “${words}”.`}
        </Frimousse.Empty>
        <Frimousse.List components={parts} className="pb-2" />
      </Frimousse.Viewport>
      <div className="flex h-11 items-center gap-2 border-line border-t px-3 text-ink-soft text-sm">
        <Frimousse.ActiveEmoji>
          {({ emoji }) => (
            <span className="min-w-0 flex-1 truncate">
              {emoji ? (
                <>
                  <span aria-hidden="true" className="mr-2 text-lg">
                    {emoji.emoji}
                  </span>
                  {emoji.label}
                </>
              ) : (
                'Arrows choose, Enter inserts'
              )}
            </span>
          )}
        </Frimousse.ActiveEmoji>
        <Frimousse.SkinToneSelector className="grid size-8 place-items-center rounded hover:bg-sunk pointer-coarse:size-11" />
      </div>
    </Frimousse.Root>
  );
}
