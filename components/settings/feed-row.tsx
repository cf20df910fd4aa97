'use client';

import { Ellipsis, Pause, Pencil, Play, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { pauseFeed, readFeed, updateFeed } from '@/lib/actions/feeds';
import type { FeedView } from '@/lib/domain/feed';
import type { Topic } from '@/lib/domain/topics';
import { DeleteFeedDialog } from './delete-feed-dialog';
import { EditFeedDialog } from './edit-feed-dialog';
import { FeedState } from './feed-state';
import { HueDot, HuePicker } from './hue-picker';

const topics: Topic[] = ['feeds', 'calendar', 'today'];

/** One feed: what it is, how it is doing, and what can be done with it. */
export function FeedRow({ feed, mayManage }: { feed: FeedView; mayManage: boolean }) {
  const read = useAction(readFeed, { topics });
  const pause = useAction(pauseFeed, { topics });
  const update = useAction(updateFeed, { topics });
  const [asking, ask] = useState<'edit' | 'delete' | null>(null);
  const { id: feedId, name, hue, paused } = feed;
  const isFile = feed.address === null;

  const readNow = async () => {
    const result = await read.run({ feedId });
    if (!result.ok) return;
    if (result.data.feed.failureReason) toast.fail(`“${name}” could not be read.`, { detail: result.data.reading });
    else toast.done(`“${name}” was read.`, { detail: result.data.reading });
  };
  return (
    <li className="flex items-start gap-2 border-line border-b py-3" data-feed={name}>
      {mayManage ? (
        <HuePicker hue={hue} label={`Colour of ${name}`} onChange={(next) => void update.run({ feedId, hue: next })} />
      ) : (
        <HueDot hue={hue} />
      )}
      <FeedState feed={feed} reading={read.pending} />
      {mayManage && (
        <Menu
          trigger={
            <IconButton label={`More for ${name}`}>
              <Ellipsis size={16} />
            </IconButton>
          }
        >
          {!isFile && (
            <MenuItem icon={<RefreshCw aria-hidden="true" />} disabled={read.pending} onSelect={() => void readNow()}>
              Read now
            </MenuItem>
          )}
          {!isFile && (
            <MenuItem
              icon={paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
              onSelect={() => void pause.run({ feedId, paused: !paused })}
            >
              {paused ? 'Go on reading' : 'Pause'}
            </MenuItem>
          )}
          <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={() => ask('edit')}>
            Rename or change
          </MenuItem>
          <MenuLine />
          <MenuItem icon={<Trash2 aria-hidden="true" />} danger onSelect={() => ask('delete')}>
            Delete
          </MenuItem>
        </Menu>
      )}
      {asking === 'edit' && <EditFeedDialog feed={feed} onClose={() => ask(null)} />}
      {asking === 'delete' && <DeleteFeedDialog feed={feed} onClose={() => ask(null)} />}
    </li>
  );
}
