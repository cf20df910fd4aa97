'use client';

import { Wand2 } from 'lucide-react';
import type { DraftIssue } from './draft-issues';
import { useFix } from './use-fix';

/** The cure beside the complaint. */
export function FixButton({ issue }: { issue: DraftIssue }) {
  const fix = useFix();
  return (
    <button
      type="button"
      onClick={() => fix(issue)}
      className="-my-1.5 relative ml-1.5 inline-flex min-h-7 items-center gap-1 rounded-sm px-1.5 align-baseline font-medium text-accent hover:bg-accent-wash pointer-coarse:min-h-11"
    >
      <Wand2 size={12} aria-hidden="true" />
      {issue.fix?.label}
    </button>
  );
}
