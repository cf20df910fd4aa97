import { implement } from '@orpc/server';
import { plannerContract } from '@/lib/contracts/planner/planner-contract';
import { listPauses } from '@/lib/services/pauses/list-pauses';
import { pauseAccount } from '@/lib/services/pauses/pause-account';
import { pauseLocation } from '@/lib/services/pauses/pause-location';
import { resumeAccount } from '@/lib/services/pauses/resume-account';
import { resumeLocation } from '@/lib/services/pauses/resume-location';
import { type ApiContext, reading, writing } from './access';

const os = implement(plannerContract).$context<ApiContext>();
const { reads } = os;

export const pauseReads = {
  '/locations/{locationId}/pauses': reads['/locations/{locationId}/pauses'].handler(reading(listPauses)),
};

export const pauseWrites = {
  pauseAccount: os.pauseAccount.handler(writing(pauseAccount)),
  resumeAccount: os.resumeAccount.handler(writing(resumeAccount)),
  pauseLocation: os.pauseLocation.handler(writing(pauseLocation)),
  resumeLocation: os.resumeLocation.handler(writing(resumeLocation)),
};
