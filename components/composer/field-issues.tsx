'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { DraftIssue } from './draft-issues';

const FixButton = dynamic(() => import('./fix-button').then((file) => file.FixButton), { ssr: false });

/** More than these at one field are folded: with fourteen networks one picture can have a dozen. */
const shownAtOnce = 4;
const graver = (a: DraftIssue, b: DraftIssue) => Number(b.severity === 'error') - Number(a.severity === 'error');

function Issue({ issue }: { issue: DraftIssue }) {
  return (
    <p className={cn('flex animate-rise gap-2 text-sm', issue.severity === 'error' ? 'text-fail' : 'text-wait')}>
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
  );
}

/** What is wrong with a field, at the field; a square for errors, a ring for warnings. */
export function FieldIssues({ id, issues, className }: { id: string; issues: DraftIssue[]; className?: string }) {
  const [unfolded, setUnfolded] = useState(false);
  const folds = !unfolded && issues.length > shownAtOnce;
  const shown = folds ? [...issues].sort(graver).slice(0, shownAtOnce - 1) : issues;
  return (
    <div id={id} aria-live="polite" className={cn('grid gap-1 empty:hidden', className)}>
      {shown.map((issue) => (
        <Issue key={issue.path + issue.message} issue={issue} />
      ))}
      {folds && (
        <button
          type="button"
          onClick={() => setUnfolded(true)}
          className="min-h-8 w-fit rounded-sm pl-3.5 text-left text-ink-soft text-sm underline underline-offset-3 hover:text-ink pointer-coarse:min-h-11"
        >
          {issues.length - shown.length} more at other networks
        </button>
      )}
    </div>
  );
}
