import { checkDraft } from '@/lib/domain/check-draft';
import { checkSchedule } from '@/lib/domain/check-schedule';
import { invalid } from '@/lib/domain/error';
import type { NetworkId } from '@/lib/domain/network';
import type { PostDraft, Schedule } from '@/lib/domain/post';
import type { PlannedInstant } from '@/lib/domain/zone';
import type { References } from './read-references';

/**
 * `plan.at` is when it goes out: what is still being processed may be ready by then.
 * @throws DomainError invalid, with an issue per field, when the networks would refuse this draft as it is
 */
export function requireSchedulable(draft: PostDraft, references: References, plan: { now: Date; at: Date }): void {
  const issues = checkDraft(
    draft,
    references.accounts.map((account) => ({ ...account, network: account.network as NetworkId })),
    references.media,
    {
      customValues: references.customValues,
      minutesAhead: (plan.at.getTime() - plan.now.getTime()) / 60_000,
    },
  );
  if (issues[0]) throw invalid(issues[0].message, issues);
}

/** @throws DomainError invalid for a past or impossible time, naming the earliest possible one */
export function requireFuture(schedule: Schedule, now: Date): PlannedInstant {
  const checked = checkSchedule(schedule, now);
  if (!checked.ok) throw invalid(checked.issue.message, [checked.issue]);
  return checked.planned;
}
