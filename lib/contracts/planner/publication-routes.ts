import * as z from 'zod';
import { Id } from '@/lib/domain/id';
import { FinishReminder, PutOffReminder } from '@/lib/domain/reminder';
import { PostView } from '@/lib/domain/views';
import { Location } from './filters';
import { write } from './route';

const publication = { ...Location, publicationId: Id };
const path = '/locations/{locationId}/publications/{publicationId}' as const;

export const publicationRoutes = {
  retryPublication: write(
    'POST',
    `${path}/retry`,
    { operationId: 'retryPublication', summary: 'Try a failed publication once more', tags: ['Posts'] },
    z.object(publication),
    PostView,
  ),
  resolvePublication: write(
    'POST',
    `${path}/resolve`,
    { operationId: 'resolvePublication', summary: 'Say whether an unknown publication is live', tags: ['Posts'] },
    z.object({ ...publication, live: z.boolean() }),
    PostView,
  ),
  finishReminder: write(
    'POST',
    `${path}/done`,
    { operationId: 'finishReminder', summary: 'Say that a person posted it by hand', tags: ['Posts'] },
    z.object({ ...Location, ...FinishReminder.shape }),
    PostView,
  ),
  putOffReminder: write(
    'POST',
    `${path}/later`,
    { operationId: 'putOffReminder', summary: 'Remind of it once more, so many minutes from now', tags: ['Posts'] },
    z.object({ ...Location, ...PutOffReminder.shape }),
    PostView,
  ),
  declineReminder: write(
    'POST',
    `${path}/not-posted`,
    { operationId: 'declineReminder', summary: 'Say that nobody posted it; a retry reminds again', tags: ['Posts'] },
    z.object(publication),
    PostView,
  ),
};
