'use server';

import { ContentEventRef, CreateContentEvent, MoveContentEvent, UpdateContentEvent } from '@/lib/domain/content-event';
import { action } from '@/lib/server/action';
import * as create from '@/lib/services/content-events/create-content-event';
import * as remove from '@/lib/services/content-events/delete-content-event';
import * as move from '@/lib/services/content-events/move-content-event';
import * as restore from '@/lib/services/content-events/restore-content-event';
import * as update from '@/lib/services/content-events/update-content-event';

export const createContentEvent = action(CreateContentEvent, create.createContentEvent);
export const updateContentEvent = action(UpdateContentEvent, update.updateContentEvent);
export const moveContentEvent = action(MoveContentEvent, move.moveContentEvent);
export const deleteContentEvent = action(ContentEventRef, remove.deleteContentEvent);
export const restoreContentEvent = action(ContentEventRef, restore.restoreContentEvent);
