import type { playgroundFaults } from '@/db/schema/playground';

export type FaultKind = (typeof playgroundFaults.$inferSelect)['kind'];

/** What can be made to go wrong, in the order in which one call meets them. */
export const faults: { kind: FaultKind; name: string; about: string }[] = [
  {
    kind: 'expired_token',
    name: 'Expired token',
    about: 'Answers 401 and ends the grant: the account has to be reconnected.',
  },
  { kind: 'rate_limit', name: 'Rate limit', about: 'Answers 429 and asks to come back in two seconds.' },
  { kind: 'rejected', name: 'Rejected content', about: 'Answers 422: the text breaks the house rules.' },
  { kind: 'slow', name: 'Slow', about: 'Takes five seconds, then posts.' },
  {
    kind: 'accepted_then_timeout',
    name: 'Accepted, then silence',
    about: 'Posts, then hangs up without an answer.',
  },
  { kind: 'server_error', name: 'Accepted, then error', about: 'Posts, then answers 500.' },
];
export const faultKinds = faults.map((fault) => fault.kind);
