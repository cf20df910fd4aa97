'use client';

import { Smile } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { IconButton } from './icon-button';
import { Popover } from './popover';

const EmojiBoard = dynamic(() => import('./emoji-board').then((file) => file.EmojiBoard), {
  ssr: false,
  loading: () => <div className="h-80" />,
});

type Props = {
  /** Called before the picker closes, so that the focus can go back to the caret. */
  onPick: (emoji: string) => void;
  label?: string;
  disabled?: boolean;
};

/** A button with a board of emoji: search, recent ones, arrows and Enter. Board and data load when first opened. */
export function EmojiPicker({ onPick, label = 'Add an emoji', disabled }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label="Emoji"
      className="w-[21.5rem] p-0"
      trigger={
        <IconButton label={label} disabled={disabled}>
          <Smile size={16} />
        </IconButton>
      }
    >
      <EmojiBoard
        onPick={(emoji) => {
          onPick(emoji);
          setOpen(false);
        }}
      />
    </Popover>
  );
}
