import type { ReactNode } from 'react';
import type { PublicationState } from '@/lib/domain/publication';
import { cn } from './cn';
import { stateWords } from './state-words';

/** Only currentColor and one stroke width: the shape alone tells the state, the colour repeats it. */
const ring = <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const shapes: Record<PublicationState, ReactNode> = {
  draft: <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.1 1.83" />,
  in_review: (
    <>
      {ring}
      <path d="M7 2a5 5 0 0 0 0 10Z" fill="currentColor" />
    </>
  ),
  scheduled: ring,
  in_progress: (
    <g className="origin-center animate-turn">
      <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" opacity="0.3" />
      <path d="M7 2a5 5 0 0 1 5 5" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </g>
  ),
  pending: (
    <>
      {ring}
      <circle cx="7" cy="7" r="2" fill="currentColor" />
    </>
  ),
  published: <circle cx="7" cy="7" r="5.5" fill="currentColor" />,
  failed: (
    <>
      <rect x="1.5" y="1.5" width="11" height="11" rx="1.5" fill="currentColor" />
      <path d="M7 4v3.6M7 9.3v1.2" stroke="var(--page)" strokeWidth="1.6" />
    </>
  ),
  unknown: (
    <path
      d="M4.4 4.9C4.4 3.3 5.5 2.2 7 2.2s2.6 1 2.6 2.4c0 1.9-2.5 2-2.5 4.1M7.1 10.6v1.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
    />
  ),
  notification_sent: <path d="M7 1.2 12.8 7 7 12.8 1.2 7Z" fill="currentColor" />,
  rejected: (
    <>
      <rect x="2" y="2" width="10" height="10" rx="1" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="m4.8 4.8 4.4 4.4m0-4.4L4.8 9.2" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  canceled: (
    <>
      {ring}
      <path d="M1.5 7h11" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  deleted: (
    <>
      <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.1 1.83" />
      <path d="M1 7h12" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
};

const colours: Record<PublicationState, string> = {
  draft: 'text-draft',
  in_review: 'text-review',
  scheduled: 'text-wait',
  in_progress: 'text-accent',
  pending: 'text-accent',
  published: 'text-done',
  failed: 'text-fail',
  unknown: 'text-wait',
  notification_sent: 'text-wait',
  rejected: 'text-review',
  canceled: 'text-draft',
  deleted: 'text-draft',
};

type Props = {
  state: PublicationState;
  /** Shows the word beside the shape. */
  withWord?: boolean;
  /** Takes the colour around it. */
  plain?: boolean;
  size?: number;
  className?: string;
};

export function StateMark({ state, withWord, plain, size = 14, className }: Props) {
  const shape = (
    <svg
      viewBox="0 0 14 14"
      width={size}
      height={size}
      className="shrink-0"
      role="img"
      aria-label={stateWords[state]}
      aria-hidden={withWord || undefined}
    >
      {shapes[state]}
    </svg>
  );
  return (
    <span data-state={state} className={cn('inline-flex items-center gap-1.5', !plain && colours[state], className)}>
      {shape}
      {withWord && <span className="whitespace-nowrap font-medium text-sm">{stateWords[state]}</span>}
    </span>
  );
}
