'use client';

import { useRef, useState } from 'react';
import { kindWords } from '@/components/calendar/entry-mark';
import { newPostId } from '@/components/composer/new-post-id';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { toast } from '@/components/ui/toast';
import { createContentEvent, updateContentEvent } from '@/lib/actions/content-events';
import type { ActionError } from '@/lib/domain/action-result';
import type { ContentEventInput, ContentEventView } from '@/lib/domain/content-event';
import { DomainError } from '@/lib/domain/error';
import { planEventTimes } from '@/lib/domain/event-times';
import type { Topic } from '@/lib/domain/topics';

const topics: Topic[] = ['calendar', 'today', 'events', 'labels'];
const options = { errors: 'silent', topics } as const;

/** What is wrong with the times, before they are sent. */
function judgeTimes(input: ContentEventInput, timeZone: string): ActionError | null {
  try {
    planEventTimes(input, timeZone);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, message: error.message, issues: error.detail.issues };
    throw error;
  }
}

/** Saves a new event, or a known one over the version that was read; `mine` over whatever is there. */
export function useSaveEvent(event: ContentEventView | null, version: number | null, onSaved: () => void) {
  const { timeZone } = useLocation();
  const create = useAction(createContentEvent, options);
  const update = useAction(updateContentEvent, options);
  // The same for every try: one that was saved and whose answer was lost makes no second.
  const newId = useRef('');
  const [faster, setFaster] = useState(false);

  async function save(input: ContentEventInput, mine = false): Promise<ActionError | null> {
    const wrong = judgeTimes(input, timeZone);
    if (wrong) return wrong;
    newId.current ||= newPostId();
    const result = event
      ? await update.run({ eventId: event.id, ...(mine || version === null ? {} : { version }), ...input })
      : await create.run({ eventId: newId.current, ...input });
    setFaster(!result.ok && result.error.code === 'conflict');
    if (!result.ok) return result.error;
    onSaved();
    const words = event ? 'Saved' : `${kindWords[input.kind]} added`;
    toast.done(words, { detail: result.data.notice, id: `event-${result.data.id}` });
    return null;
  }
  return { save, faster };
}
