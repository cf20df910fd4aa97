import * as z from 'zod';
import { ContentEventView, CreateContentEvent, MoveContentEvent, UpdateContentEvent } from '@/lib/domain/content-event';
import { Id } from '@/lib/domain/id';
import { Location } from './filters';
import { write } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Content events'] });
const path = '/locations/{locationId}/content-events' as const;
const event = z.object({ ...Location, eventId: Id });

/** Blog posts, e-mails, pages, tasks and notes beside the posts. */
export const contentEventRoutes = {
  createContentEvent: write(
    'POST',
    path,
    { ...about('createContentEvent', 'Put a content event, a task or a note on the calendar'), successStatus: 201 },
    z.object({ ...Location, ...CreateContentEvent.shape }),
    ContentEventView,
  ),
  updateContentEvent: write(
    'PATCH',
    `${path}/{eventId}`,
    about('updateContentEvent', 'Change some fields; with `version`, only if nobody was faster'),
    z.object({ ...Location, ...UpdateContentEvent.shape }),
    ContentEventView,
  ),
  moveContentEvent: write(
    'POST',
    `${path}/{eventId}/move`,
    about('moveContentEvent', 'Move it to other wall times of the location'),
    z.object({ ...Location, ...MoveContentEvent.shape }),
    ContentEventView,
  ),
  deleteContentEvent: write(
    'DELETE',
    `${path}/{eventId}`,
    about('deleteContentEvent', 'Delete a content event; it can be restored'),
    event,
    ContentEventView,
  ),
  restoreContentEvent: write(
    'POST',
    `${path}/{eventId}/restore`,
    about('restoreContentEvent', 'Undo a deletion'),
    event,
    ContentEventView,
  ),
};
