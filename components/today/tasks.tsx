'use client';

import Link from 'next/link';
import { useLocation } from '@/components/data/location';
import { useNow } from '@/components/data/use-now';
import { TaskBox } from '@/components/events/task-box';
import { cn } from '@/components/ui/cn';
import { formatTime } from '@/components/ui/format-time';
import type { ContentEventView } from '@/lib/domain/content-event';
import { isOverdue } from '@/lib/domain/overdue';
import { calendarDay } from './calendar-day';
import { Call } from './call';

/** `09:00`, `all day`, `since Mon 16 Nov`: when it is due, seen from today. */
function dueWords(task: ContentEventView, timeZone: string, now: Date) {
  const today = calendarDay(now, timeZone).iso;
  const overdue = isOverdue(task, today, now);
  if (overdue) return { overdue, words: `since ${formatTime(task.startsAt, timeZone, 'day', now)}` };
  return { overdue, words: task.allDay ? 'all day' : task.start.slice(11) };
}

/** What the day asks for besides posts, with the box that ticks it. */
export function Tasks({ tasks }: { tasks: ContentEventView[] }) {
  const { locationId, timeZone } = useLocation();
  const now = useNow() ?? new Date();
  if (tasks.length === 0) return null;
  return (
    <Call title="Tasks" line="border-line-strong/50">
      <ul>
        {tasks.map((task) => {
          const { overdue, words } = dueWords(task, timeZone, now);
          const href = `/${locationId}/calendar?date=${task.start.slice(0, 10)}&event=${task.id}`;
          return (
            <li key={task.id} className="flex min-h-11 items-center gap-3 border-line border-b px-1 md:px-2">
              <TaskBox task={task} className="p-2" />
              <Link
                href={href}
                className={cn(
                  'min-w-0 flex-1 break-words py-2 hover:underline',
                  task.state === 'done' && 'text-ink-faint line-through',
                )}
              >
                {task.title}
              </Link>
              <time
                dateTime={task.startsAt}
                className={cn('shrink-0 text-ink-soft text-sm tabular-nums', overdue && 'font-medium text-fail')}
              >
                {overdue ? `Overdue ${words}` : words}
              </time>
            </li>
          );
        })}
      </ul>
    </Call>
  );
}
