'use client';

import { useState } from 'react';
import { BatchDialog, type BatchQuestion } from './batch-dialog';
import { type DaysChoice, DaysFields, daysOf } from './days-fields';

/** When the copies are for. */
export function CopyDialog({ what, ...question }: BatchQuestion) {
  const [choice, choose] = useState<DaysChoice>({ unit: 'week', count: 1, direction: 1 });
  return (
    <BatchDialog
      {...question}
      title={`Duplicate ${what}`}
      description="The copies of posts are drafts: nothing goes out before you schedule it. Each keeps its time of day."
      submit="Duplicate"
      verb={{ kind: 'duplicate', days: daysOf(choice) }}
    >
      <DaysFields choice={choice} onChange={choose} least={0} />
    </BatchDialog>
  );
}
