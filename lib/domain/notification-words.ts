import type { NotificationKind, NotificationText } from './notification-kinds';

/** How kinds are called where somebody chooses among them. */
export const kindWords: Record<NotificationKind, { label: string; hint: string }> = {
  failed: { label: 'Not published', hint: 'A post or its comment did not go out.' },
  needs_person: { label: 'Somebody has to look', hint: 'An answer was lost: it may be live or not.' },
  reconnect: { label: 'Account to be connected again', hint: 'Nothing goes out there until somebody does.' },
  access_ending: { label: 'Access ends soon', hint: 'A week before an account has to be connected again.' },
  published: { label: 'Published', hint: 'A post of yours is live.' },
};

/** Why a person gets this, in the mail's last lines. */
export const whyWords: Record<NotificationKind, string> = {
  failed: 'you wrote or planned the post, or manage this location',
  needs_person: 'you wrote or planned the post, or manage this location',
  reconnect: 'you manage this location',
  access_ending: 'you manage this location',
  published: 'you wrote or planned the post',
};

const day = (iso: string, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', day: 'numeric', month: 'short' })
    .format(new Date(iso))
    .replace(',', '');

/** What happened, in a few words. `timeZone` is the clock its days are told by. */
export function titleOf(kind: NotificationKind, text: NotificationText, timeZone: string): string {
  const account = text.accountName ?? 'an account';
  switch (kind) {
    case 'failed':
      return text.followUp ? `Comment not published on ${account}` : `Not published on ${account}`;
    case 'needs_person':
      return text.followUp ? `Look whether the comment is live on ${account}` : `Look whether it is live on ${account}`;
    case 'reconnect':
      return `${account} has to be connected again`;
    case 'access_ending':
      return `${account} loses its access${text.endsAt ? ` on ${day(text.endsAt, timeZone)}` : ' soon'}`;
    case 'published':
      return `Published on ${account}`;
  }
}

/** What more is known: a reason, what to do. */
export function detailOf(kind: NotificationKind, text: NotificationText): string | null {
  if (kind === 'access_ending') return 'Connect it again before then, and nothing is held up.';
  return kind === 'published' ? null : text.reason;
}

const several: Record<NotificationKind, string> = {
  failed: 'posts were not published',
  needs_person: 'posts may be live or not: somebody has to look',
  reconnect: 'accounts have to be connected again',
  access_ending: 'accounts lose their access soon',
  published: 'posts were published',
};
export const titleOfSeveral = (kind: NotificationKind, count: number): string => `${count} ${several[kind]}`;

/** The beginning of a text, on one line, cut between words. */
export function excerptOf(text: string, most = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
