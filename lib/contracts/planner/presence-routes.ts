import * as z from 'zod';
import { Editing, EditorsView } from '@/lib/domain/presence';
import { Location } from './filters';
import { write } from './route';

const path = '/locations/{locationId}/posts/{postId}/editing' as const;
const { postId, key } = Editing.shape;

export const presenceRoutes = {
  noteEditing: write(
    'POST',
    path,
    {
      operationId: 'noteEditing',
      summary: 'Say that you have a post open (again every 10 seconds); who else has',
      tags: ['Posts'],
    },
    z.object({ ...Location, postId, key }),
    EditorsView,
  ),
  endEditing: write(
    'DELETE',
    path,
    { operationId: 'endEditing', summary: 'Say that you closed it', tags: ['Posts'], inputStructure: 'detailed' },
    z.object({ params: z.object({ ...Location, postId }), query: z.object({ key }) }),
    EditorsView,
  ),
};
