'use server';

import { PublicationRef } from '@/lib/domain/post';
import { FinishReminder, PutOffReminder } from '@/lib/domain/reminder';
import { action } from '@/lib/server/action';
import * as decline from '@/lib/services/reminders/decline-reminder';
import * as finish from '@/lib/services/reminders/finish-reminder';
import * as later from '@/lib/services/reminders/put-off-reminder';

export const finishReminder = action(FinishReminder, finish.finishReminder);
export const putOffReminder = action(PutOffReminder, later.putOffReminder);
export const declineReminder = action(PublicationRef, decline.declineReminder);
