import * as z from 'zod';
import { Id } from '@/lib/domain/id';
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
};
