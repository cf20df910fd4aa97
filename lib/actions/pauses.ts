'use server';

import * as z from 'zod/mini';
import { AccountRef } from '@/lib/domain/account';
import { ResumeAccount, ResumeLocation } from '@/lib/domain/pause';
import { action } from '@/lib/server/action';
import * as ofServer from '@/lib/services/operations/server-verbs';
import * as pauseOne from '@/lib/services/pauses/pause-account';
import * as pauseHere from '@/lib/services/pauses/pause-location';
import * as resumeOne from '@/lib/services/pauses/resume-account';
import * as resumeHere from '@/lib/services/pauses/resume-location';

const Nothing = z.object({});

export const pauseAccount = action(AccountRef, pauseOne.pauseAccount);
export const resumeAccount = action(ResumeAccount, resumeOne.resumeAccount);
export const pauseLocation = action(Nothing, pauseHere.pauseLocation);
export const resumeLocation = action(ResumeLocation, resumeHere.resumeLocation);
export const pauseEverything = action(Nothing, ofServer.pauseEverything);
export const resumeEverything = action(ResumeLocation, ofServer.resumeEverything);
export const releaseHold = action(Nothing, ofServer.releaseHold);
