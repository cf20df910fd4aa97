import { FileText, LayoutTemplate, Mail, Mails, Newspaper, PanelTop, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { StateMark } from '@/components/ui/state-mark';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import type { ContentEventKind, ContentEventState } from '@/lib/domain/content-kinds';
import { publicationStates } from '@/lib/domain/publication';

export const kindWords: Record<ContentEventKind, string> = {
  'blog-post': 'Blog post',
  email: 'E-mail',
  'recurring-email': 'Recurring e-mail',
  'landing-page': 'Landing page',
  'site-page': 'Site page',
  'legacy-page': 'Page',
  task: 'Task',
  note: 'Note',
};

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
const box = (done: boolean) => (
  <svg viewBox="0 0 14 14" width={14} height={14} aria-hidden="true">
    <rect
      x="1.75"
      y="1.75"
      width="10.5"
      height="10.5"
      rx="2"
      fill={done ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.5"
    />
    {done && <path d="m4.2 7.2 2 2 3.6-4" fill="none" stroke="var(--page)" strokeWidth="1.6" />}
  </svg>
);
const shapes: Record<Exclude<ContentEventKind, 'task'>, ReactNode> = {
  'blog-post': <Newspaper {...icon} />,
  email: <Mail {...icon} />,
  'recurring-email': <Mails {...icon} />,
  'landing-page': <LayoutTemplate {...icon} />,
  'site-page': <PanelTop {...icon} />,
  'legacy-page': <FileText {...icon} />,
  note: <PenLine {...icon} />,
};
/** The shape alone tells the kind, the colour repeats it. */
const colours: Record<ContentEventKind, string> = {
  'blog-post': 'text-(--hue-9)',
  email: 'text-(--hue-6)',
  'recurring-email': 'text-(--hue-6)',
  'landing-page': 'text-(--hue-0)',
  'site-page': 'text-(--hue-7)',
  'legacy-page': 'text-ink-soft',
  task: 'text-ink-soft',
  note: 'text-(--hue-2)',
};

type KindProps = { kind: ContentEventKind; state?: ContentEventState; decorative?: boolean; className?: string };

/** The mark of a kind: page, envelope, newspaper, box, pen. */
export function KindMark({ kind, state = 'planned', decorative, className }: KindProps) {
  const done = state === 'done';
  const label = state === 'planned' ? kindWords[kind] : `${kindWords[kind]}, ${state}`;
  return (
    <span
      className={cn('relative inline-flex shrink-0', done ? 'text-done' : colours[kind], className)}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {kind === 'task' ? box(done) : shapes[kind]}
    </span>
  );
}

/** What an entry is, by shape: a post's state, or the kind of content. */
export function EntryMark({ entry, className }: { entry: CalendarEntry; className?: string }) {
  if (entry.kind === 'post') {
    const state = publicationStates.find((one) => one === entry.state);
    return state ? <StateMark state={state} className={className} /> : null;
  }
  return <KindMark kind={entry.kind} state={entry.state as ContentEventState} className={className} />;
}
