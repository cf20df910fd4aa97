'use server';

import { BatchRef, StartBatch } from '@/lib/domain/batch';
import { action } from '@/lib/server/action';
import * as start from '@/lib/services/batches/start-batch';
import * as undo from '@/lib/services/batches/undo-batch';

export const startBatch = action(StartBatch, start.startBatch);
export const undoBatch = action(BatchRef, undo.undoBatch);
