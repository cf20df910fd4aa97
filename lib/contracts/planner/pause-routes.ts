import type { AnyContractProcedure } from '@orpc/contract';
import * as z from 'zod';
import { AccountRef } from '@/lib/domain/account';
import { PausesView, ResumeAccount, ResumeLocation } from '@/lib/domain/pause';
import { Location } from './filters';
import type { PauseReads } from './pause-reads';
import { read, write } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Pauses'] });
const account = '/locations/{locationId}/accounts/{accountId}' as const;
const location = z.object(Location);

export const pauseReadRoutes = {
  '/locations/{locationId}/pauses': read(
    '/locations/{locationId}/pauses',
    about('listPauses', 'What keeps posts from going out: pauses of the server, the location and its accounts'),
    location,
    PausesView,
  ),
} satisfies Record<keyof PauseReads, AnyContractProcedure>;

/** Nothing is sent while paused; what is due waits. */
export const pauseRoutes = {
  pauseAccount: write(
    'POST',
    `${account}/pause`,
    about('pauseAccount', 'Send nothing to an account until it is resumed'),
    z.object({ ...Location, ...AccountRef.shape }),
    PausesView,
  ),
  resumeAccount: write(
    'POST',
    `${account}/resume`,
    about('resumeAccount', 'Send to an account again; `how` says what becomes of what waited'),
    z.object({ ...Location, ...ResumeAccount.shape }),
    PausesView,
  ),
  pauseLocation: write(
    'POST',
    '/locations/{locationId}/pause',
    about('pauseLocation', 'Send nothing from this location until it is resumed'),
    location,
    PausesView,
  ),
  resumeLocation: write(
    'POST',
    '/locations/{locationId}/resume',
    about('resumeLocation', 'Send from this location again; `how` says what becomes of what waited'),
    z.object({ ...Location, ...ResumeLocation.shape }),
    PausesView,
  ),
};
