'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { Time } from '@/components/ui/time';
import type { DeliveryRow } from '@/lib/domain/webhook';
import { DeliveryDetails } from './delivery-details';
import { answerWords, tryWords } from './webhook-words';

const marks = {
  waiting: { tone: 'wait', word: 'Waiting' },
  delivered: { tone: 'done', word: 'Delivered' },
  failed: { tone: 'fail', word: 'Failed' },
} as const;

type Props = { delivery: DeliveryRow; mayResend: boolean };

/** One message in a line; all of it when opened. */
export function DeliveryItem({ delivery, mayResend }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { event, state, tries, nextTryAt, lastAnswer, createdAt } = delivery;
  const { tone, word } = marks[state];
  const words = [lastAnswer && answerWords(lastAnswer), tryWords(tries)].filter(Boolean).join(' · ');
  return (
    <li className="border-line border-b" data-delivery={event}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="flex w-full items-start gap-3 py-2.5 text-left hover:bg-ink/3 focus-visible:-outline-offset-2 pointer-coarse:min-h-11"
      >
        <Badge tone={tone} className="mt-0.5 w-18 justify-center">
          {word}
        </Badge>
        <span className="min-w-0 flex-1">
          <span className="block break-all font-mono text-sm">{event}</span>
          <span className="block text-ink-faint text-sm tabular-nums">
            <Time at={createdAt} style="short" /> · {words}
            {nextTryAt && tries > 0 && (
              <>
                {' '}
                · again <Time at={nextTryAt} style="relative" />
              </>
            )}
          </span>
        </span>
        <ChevronDown
          size={14}
          aria-hidden="true"
          className={cn('mt-1 shrink-0 text-ink-faint transition-transform', open && 'rotate-180')}
        />
      </button>
      <div id={id} hidden={!open}>
        {open && <DeliveryDetails delivery={delivery} mayResend={mayResend} />}
      </div>
    </li>
  );
}
