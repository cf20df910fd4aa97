import { implement } from '@orpc/server';
import { plannerContract } from '@/lib/contracts/planner/planner-contract';
import { createContentEvent } from '@/lib/services/content-events/create-content-event';
import { deleteContentEvent } from '@/lib/services/content-events/delete-content-event';
import { getContentEvent } from '@/lib/services/content-events/get-content-event';
import { listContentEvents } from '@/lib/services/content-events/list-content-events';
import { moveContentEvent } from '@/lib/services/content-events/move-content-event';
import { restoreContentEvent } from '@/lib/services/content-events/restore-content-event';
import { updateContentEvent } from '@/lib/services/content-events/update-content-event';
import { type ApiContext, reading, writing } from './access';

const os = implement(plannerContract).$context<ApiContext>();
const { reads } = os;

/** Content events on their services. */
export const contentEventReads = {
  '/locations/{locationId}/content-events': reads['/locations/{locationId}/content-events'].handler(
    reading(listContentEvents),
  ),
  '/locations/{locationId}/content-events/{eventId}': reads['/locations/{locationId}/content-events/{eventId}'].handler(
    reading(getContentEvent),
  ),
};

export const contentEventWrites = {
  createContentEvent: os.createContentEvent.handler(writing(createContentEvent)),
  updateContentEvent: os.updateContentEvent.handler(writing(updateContentEvent)),
  moveContentEvent: os.moveContentEvent.handler(writing(moveContentEvent)),
  deleteContentEvent: os.deleteContentEvent.handler(writing(deleteContentEvent)),
  restoreContentEvent: os.restoreContentEvent.handler(writing(restoreContentEvent)),
};
