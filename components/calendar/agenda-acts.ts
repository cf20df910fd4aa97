'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCompose } from '@/components/composer/use-compose';
import { useLocation } from '@/components/data/location';
import { readPlanner } from '@/components/data/read';
import { useAction } from '@/components/data/use-action';
import { toast } from '@/components/ui/toast';
import { createContentEvent, deleteContentEvent, restoreContentEvent } from '@/lib/actions/content-events';
import { deletePost, duplicatePost, restorePost } from '@/lib/actions/posts';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { withoutEntry } from './agenda-without';
import { kindWords } from './entry-mark';
import type { CalendarAnswer } from './place-entry';

type One = Pick<CalendarEntry, 'kind' | 'id'>;
const eventPath = '/locations/{locationId}/content-events/{eventId}';
const nameOf = ({ kind }: One) => (kind === 'post' ? 'Post' : kindWords[kind]);

/** Deleting with a way back, and duplicating, for posts and events alike. */
export function useAgendaActs() {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const compose = useCompose();
  const post = { remove: useAction(deletePost).run, restore: useAction(restorePost).run };
  const event = { remove: useAction(deleteContentEvent).run, restore: useAction(restoreContentEvent).run };
  const copyPost = useAction(duplicatePost).run;
  const makeEvent = useAction(createContentEvent).run;

  async function restore(entry: One) {
    const { kind, id } = entry;
    const result = await (kind === 'post' ? post.restore({ postId: id }) : event.restore({ eventId: id }));
    if (result.ok) toast.done(`${nameOf(entry)} is back`, { id: `delete-${id}`, detail: result.data.notice });
  }
  /** The calendar does not wait for the server; it is asked again when that refuses. */
  async function remove(entry: One) {
    const { kind, id } = entry;
    const queryKey = [locationId, 'calendar'];
    client.setQueriesData<CalendarAnswer>({ queryKey }, (answer) => answer && withoutEntry(answer, id));
    const result = await (kind === 'post' ? post.remove({ postId: id }) : event.remove({ eventId: id }));
    if (!result.ok) return void client.invalidateQueries({ queryKey });
    const undo = { label: 'Undo', onClick: () => void restore(entry) };
    toast.done(`${nameOf(entry)} deleted`, { id: `delete-${id}`, detail: result.data.notice, action: undo });
  }
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
