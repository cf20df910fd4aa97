import { CircleCheck, FileText, Mail, MailPlus, Newspaper, PanelTop, Square, StickyNote } from 'lucide-react';
import { StateMark } from '@/components/ui/state-mark';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import type { ContentEventKind } from '@/lib/domain/content-event';
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
const icons: Record<ContentEventKind, typeof Mail> = {
  'blog-post': Newspaper,
  email: Mail,
  'recurring-email': MailPlus,
  'landing-page': PanelTop,
  'site-page': FileText,
  'legacy-page': FileText,
  task: Square,
  note: StickyNote,
};

/** What an entry is, by shape: a post's state, or the kind of content. */
export function EntryMark({ entry, className }: { entry: CalendarEntry; className?: string }) {
  const { kind } = entry;
  if (kind === 'post') {
    const state = publicationStates.find((one) => one === entry.state);
    return state ? <StateMark state={state} className={className} /> : null;
  }
  const Icon = kind === 'task' && entry.state === 'done' ? CircleCheck : icons[kind];
  const label = entry.state === 'planned' ? kindWords[kind] : `${kindWords[kind]}, ${entry.state}`;
  return <Icon role="img" aria-label={label} size={14} strokeWidth={1.75} className={className} />;
}
