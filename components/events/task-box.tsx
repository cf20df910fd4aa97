'use client';

import { useMay } from '@/components/data/use-may';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/cn';
import type { ContentEventView } from '@/lib/domain/content-event';
import { useTickTask } from './use-tick-task';

type Props = {
  task: { id: string; state: string; title: string };
  /** Stands beside the box; without it the box is named by the task. */
  label?: string;
  tabIndex?: number;
  onTicked?: (event: ContentEventView) => void;
  className?: string;
};

/** A task's box, ticked in place. */
export function TaskBox({ task, label, tabIndex, onTicked, className }: Props) {
  const mayWrite = useMay('event.write');
  const tick = useTickTask();
  return (
    <Checkbox
      label={label}
      aria-label={label ? undefined : `Done: ${task.title}`}
      checked={task.state === 'done'}
      disabled={!mayWrite}
      tabIndex={tabIndex}
      onChange={async (change) => {
        const ticked = await tick(task.id, change.target.checked);
        if (ticked) onTicked?.(ticked);
      }}
      className={cn('shrink-0', className)}
    />
  );
}
