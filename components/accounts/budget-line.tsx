'use client';

import { cn } from '@/components/ui/cn';
import { formatTime } from '@/components/ui/format-time';
import { scarcest } from '@/lib/domain/budget';
import { budgetKind } from '@/lib/domain/budget-words';
import type { BudgetView } from '@/lib/domain/views';

type Props = { budgets: BudgetView[]; timeZone: string; now: Date };

const number = (value: number) => value.toLocaleString('en-GB');

/** The time alone on the day of `beside`. */
function say(at: string, timeZone: string, beside: Date | string, now: Date): string {
  const isSameDay = formatTime(at, timeZone, 'day', now) === formatTime(beside, timeZone, 'day', now);
  return formatTime(at, timeZone, isSameDay ? 'time' : 'short', now);
}

/** In which time: "today", "this hour", "in these 15 minutes". */
function span({ windowSeconds, left, moreAt }: BudgetView, timeZone: string, now: Date): string {
  if (windowSeconds === null) return moreAt && left > 0 ? `until ${say(moreAt, timeZone, now, now)}` : '';
  if (windowSeconds === 86_400) return 'today';
  if (windowSeconds === 3600) return 'this hour';
  return windowSeconds % 3600 === 0
    ? `in these ${windowSeconds / 3600} hours`
    : `in these ${windowSeconds / 60} minutes`;
}

/** When more may go; nothing while nothing is used. */
function again({ left, windowSeconds, moreAt, allAt }: BudgetView, timeZone: string, now: Date): string | null {
  if (!moreAt) return null;
  const more = say(moreAt, timeZone, now, now);
  if (left === 0) return `What is due waits, and goes out from ${more}.`;
  if (windowSeconds === null) return null;
  if (moreAt === allAt) return `All of it is free again from ${more}.`;
  return `One more from ${more}, all of it from ${say(allAt ?? moreAt, timeZone, moreAt, now)}.`;
}

/** How much of the scarcest budget of an account is left, as a thin line and in words. */
export function BudgetLine({ budgets, timeZone, now }: Props) {
  const budget = scarcest(budgets);
  if (!budget) return null;
  const { left, limit } = budget;
  const isLow = left * 10 <= limit;
  const after = again(budget, timeZone, now);
  return (
    <div className="mt-1.5 text-sm">
      <p className={cn('tabular-nums', isLow ? 'text-wait' : 'text-ink-soft')}>
        {number(left)} of {number(limit)} {budgetKind(budget, limit)} left {span(budget, timeZone, now)}
      </p>
      {left < limit && (
        <div aria-hidden="true" className="mt-1 h-1 max-w-48 overflow-hidden rounded-full bg-line">
          <div
            className={cn('h-full rounded-full', isLow ? 'bg-wait' : 'bg-ink-faint')}
            style={{ width: `${(left / limit) * 100}%` }}
          />
        </div>
      )}
      {after && <p className="mt-1 text-ink-faint">{after}</p>}
    </div>
  );
}
