'use client';

import { useCompose } from '@/components/composer/use-compose';
import { useLocation } from '@/components/data/location';
import { readPlanner } from '@/components/data/read';
import { useAction } from '@/components/data/use-action';
import { useDeleteEvent } from '@/components/events/use-delete-event';
import { useDeletePost } from '@/components/posts/use-delete-post';
import { toast } from '@/components/ui/toast';
import { createContentEvent } from '@/lib/actions/content-events';
import { duplicatePost } from '@/lib/actions/posts';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { kindWords } from './entry-mark';

type One = Pick<CalendarEntry, 'kind' | 'id'>;
const eventPath = '/locations/{locationId}/content-events/{eventId}';

/** Deleting with a way back, and duplicating, for posts and events alike. */
export function useAgendaActs() {
  const { locationId } = useLocation();
  const compose = useCompose();
  const [removePost, removeEvent] = [useDeletePost(), useDeleteEvent()];
  const copyPost = useAction(duplicatePost).run;
  const makeEvent = useAction(createContentEvent).run;

  const remove = ({ kind, id }: One) => (kind === 'post' ? removePost(id) : removeEvent({ kind, id }));
  /** A post becomes a draft without a time; an event stands beside the first one. */
  async function duplicate({ kind, id }: One) {
    if (kind === 'post') {
      const copy = await copyPost({ postId: id });
      if (!copy.ok) return;
      const open = () => void compose.open({ postId: copy.data.id });
      toast.done('Copied as a draft', { action: { label: 'Open', onClick: open } });
      return;
    }
    const found = await readPlanner(eventPath, { locationId, eventId: id }).catch(() => null);
    if (!found) return toast.fail('It could not be read, so it was not duplicated. Try again in a moment.');
    const { title, description, url, start, end, allDay, state, category, campaign, tags } = found;
    const labels = { categoryId: category?.id ?? null, campaignId: campaign?.id ?? null };
    const tagIds = tags.map((tag) => tag.id);
    const copy = await makeEvent({ kind, title, description, url, start, end, allDay, state, ...labels, tagIds });
    if (copy.ok) toast.done(`${kindWords[kind]} duplicated`);
  }
  return { remove, duplicate };
}
