import dynamic from 'next/dynamic';
import { cn } from '@/components/ui/cn';
import type { DraftIssue } from './draft-issues';

const FixButton = dynamic(() => import('./fix-button').then((file) => file.FixButton), { ssr: false });

/** What is wrong with a field, at the field; a square for errors, a ring for warnings. */
export function FieldIssues({ id, issues, className }: { id: string; issues: DraftIssue[]; className?: string }) {
  return (
    <div id={id} aria-live="polite" className={cn('grid gap-1 empty:hidden', className)}>
      {issues.map((issue) => (
        <p
          key={issue.path + issue.message}
          className={cn('flex animate-rise gap-2 text-sm', issue.severity === 'error' ? 'text-fail' : 'text-wait')}
        >
          <span
            aria-hidden="true"
            className={cn(
              'mt-[0.45em] size-1.5 shrink-0',
              issue.severity === 'error' ? 'bg-current' : 'rounded-full border border-current',
            )}
          />
          <span>
            {issue.message}
            {issue.fix && <FixButton issue={issue} />}
          </span>
        </p>
      ))}
    </div>
  );
}
