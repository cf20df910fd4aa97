'use client';

import { Copy, MoreHorizontal, Pause, PenLine, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCompose } from '@/components/composer/use-compose';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { duplicatePost, unschedulePost } from '@/lib/actions/posts';
import type { PostView } from '@/lib/domain/views';
import { useDeletePost } from './use-delete-post';

type Props = {
  post: PostView;
  /** Where to go once it is deleted; stays where one is without it. */
  leaveTo?: string;
  /** Leaves out what stands beside the menu already. */
  withoutEdit?: boolean;
};

/** What can be done with one post. */
export function PostMenu({ post, leaveTo, withoutEdit }: Props) {
  const { locationId } = useLocation();
  const router = useRouter();
  const compose = useCompose();
  const duplicate = useAction(duplicatePost);
  const unschedule = useAction(unschedulePost);
  const remove = useDeletePost();

  const makeCopy = async () => {
    const result = await duplicate.run({ postId: post.id });
    if (!result.ok) return;
    const copy = result.data.id;
    toast.done('Copied as a draft', {
      action: { label: 'Open', onClick: () => router.push(`/${locationId}/posts/${copy}`) },
    });
  };
  const takeOff = async () => {
    const result = await unschedule.run({ postId: post.id });
    if (result.ok) toast.done('Off the schedule: a draft again', { detail: result.data.notice });
  };
  const deleteIt = async () => {
    if ((await remove(post.id)) && leaveTo) router.push(leaveTo);
  };
  return (
    <Menu
      trigger={
        <Button
          tone="plain"
          size="sm"
          aria-label={`More for “${post.summary.slice(0, 40) || 'post without text'}”`}
          className="relative z-1 aspect-square px-0 pointer-coarse:min-w-11"
        >
          <MoreHorizontal size={16} aria-hidden="true" />
        </Button>
      }
    >
      {!withoutEdit && (
        <MenuItem icon={<PenLine />} onSelect={() => void compose.open({ postId: post.id })}>
          Edit
        </MenuItem>
      )}
      <MenuItem icon={<Copy />} onSelect={() => void makeCopy()}>
        Duplicate
      </MenuItem>
      {post.state === 'scheduled' && (
        <MenuItem icon={<Pause />} onSelect={() => void takeOff()}>
          Take off the schedule
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem danger icon={<Trash2 />} onSelect={() => void deleteIt()}>
        Delete
      </MenuItem>
    </Menu>
  );
}
