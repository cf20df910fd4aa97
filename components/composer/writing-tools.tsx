'use client';

import { AtSign, Bookmark, Braces } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import { useChosenAccounts } from './composer-context';
import { insertText } from './insert-text';
import { mentionNetworks } from './mention-networks';

const EmojiPicker = dynamic(() => import('@/components/ui/emoji-picker').then((file) => file.EmojiPicker), {
  ssr: false,
});
const SnippetList = dynamic(() => import('./snippet-list').then((file) => file.SnippetList), { ssr: false });
const ValueList = dynamic(() => import('./value-list').then((file) => file.ValueList), { ssr: false });
const MentionForm = dynamic(() => import('./mention-form').then((file) => file.MentionForm), { ssr: false });

type Tool = 'saved' | 'values' | 'mention';

/** What helps writing, at the end of the count line. */
export function WritingTools() {
  const [open, setOpen] = useState<Tool | null>(null);
  const mentions = useChosenAccounts().some(({ network }) => (mentionNetworks as readonly string[]).includes(network));
  const popover = (tool: Tool) => ({
    open: open === tool,
    onOpenChange: (next: boolean) => setOpen(next ? tool : null),
    align: 'end' as const,
  });
  const close = () => setOpen(null);
  return (
    <div className="-mr-2 ml-auto flex shrink-0">
      <EmojiPicker onPick={insertText} />
      <Popover
        {...popover('saved')}
        label="Saved texts and hashtags"
        className="w-84 p-0"
        trigger={
          <IconButton label="Saved texts and hashtags">
            <Bookmark size={16} />
          </IconButton>
        }
      >
        <SnippetList onClose={close} />
      </Popover>
      <Popover
        {...popover('values')}
        label="Values to fill in"
        className="p-0"
        trigger={
          <IconButton label="Values to fill in">
            <Braces size={16} />
          </IconButton>
        }
      >
        <ValueList onClose={close} />
      </Popover>
      {mentions && (
        <Popover
          {...popover('mention')}
          label="Mention"
          className="w-84"
          trigger={
            <IconButton label="Mention">
              <AtSign size={16} />
            </IconButton>
          }
        >
          <MentionForm onClose={close} />
        </Popover>
      )}
    </div>
  );
}
