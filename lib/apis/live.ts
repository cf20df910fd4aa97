import { env } from '@/lib/env';
import { type EventStream, openEventStream } from '@/lib/services/events/event-stream';
import { createLiveBranch } from './live/live-branch';

let stream: EventStream | undefined;
const sharedStream = () => {
  stream ??= openEventStream(env().DATABASE_DIRECT_URL ?? env().DATABASE_URL);
  return stream;
};

/** Ends the one database connection the live streams of this process share. */
export const closeLive = async (): Promise<void> => stream?.close();

export const liveBranch = createLiveBranch({ stream: sharedStream, heartbeatMs: 20_000, checkMs: 60_000 });
