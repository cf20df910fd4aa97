'use client';

import { useCallback } from 'react';
import { networkNames } from '@/components/ui/network-mark';
import { toast } from '@/components/ui/toast';
import { applyFixTo } from './apply-fix';
import { useChosenAccounts, useComposing } from './composer-context';
import type { DraftIssue } from './draft-issues';

/** Cures an issue in one click; the way back stands in the toast. */
export function useFix() {
  const { session } = useComposing();
  const chosen = useChosenAccounts();
  return useCallback(
    (issue: DraftIssue) => {
      if (!issue.fix) return;
      const before = session.store.get().draft;
      const { draft, scope } = applyFixTo(before, issue.fix);
      const { overrides, summary, type, media, followUpComment, details, applyWatermark, mediaOptimization } = draft;
      session.edit({ overrides, summary, type, media, followUpComment, details, applyWatermark, mediaOptimization });
      const whose = chosen.find(({ id, network }) => scope === id || scope === network);
      const name = whose && (scope === whose.id ? whose.name : networkNames[whose.network]);
      const undo = () => {
        const now = session.store.get().draft;
        const back = Object.fromEntries(
          fixable.flatMap((field) => (now[field] === draft[field] ? [[field, before[field]]] : [])),
        );
        session.edit(back);
      };
      toast.done(name ? `Done, only for ${name}` : 'Done', {
        detail: issue.fix.label,
        action: { label: 'Undo', onClick: undo },
      });
    },
    [session, chosen],
  );
}
const fixable = [
  'overrides',
  'summary',
  'type',
  'media',
  'followUpComment',
  'details',
  'applyWatermark',
  'mediaOptimization',
] as const;
