import type { NotificationKind, NotificationText } from './notification-kinds';

/** How kinds are called where somebody chooses among them. */
export const kindWords: Record<NotificationKind, { label: string; hint: string }> = {
  failed: { label: 'Not published', hint: 'A post or its comment did not go out.' },
  needs_person: { label: 'Somebody has to look', hint: 'An answer was lost: it may be live or not.' },
  reminder: { label: 'Post it by hand', hint: 'Its time has come: text and media for your phone.' },
  preflight: {
    label: 'Will not go out as it is',
    hint: 'Found in the 24 hours before, while there is time to put it right.',
  },
  reconnect: { label: 'Account to be connected again', hint: 'Nothing goes out there until somebody does.' },
  access_ending: { label: 'Access ends soon', hint: 'A week before an account has to be connected again.' },
  published: { label: 'Published', hint: 'A post of yours is live.' },
};

/** Why a person gets this, in the mail's last lines. */
export const whyWords: Record<NotificationKind, string> = {
  failed: 'you wrote or planned the post, or manage this location',
  needs_person: 'you wrote or planned the post, or manage this location',
  reminder: 'you wrote or planned the post, or manage this location',
  preflight: 'you wrote or planned the post, or manage this location',
  reconnect: 'you manage this location',
  access_ending: 'you manage this location',
  published: 'you wrote or planned the post',
};

const day = (iso: string, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', day: 'numeric', month: 'short' })
    .format(new Date(iso))
    .replace(',', '');

const moment = (iso: string, timeZone: string) =>
  `${day(iso, timeZone)}, ${new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso))}`;

/** What happened, in a few words. `timeZone` is the clock its days are told by. */
export function titleOf(kind: NotificationKind, text: NotificationText, timeZone: string): string {
  const account = text.accountName ?? 'an account';
  switch (kind) {
    case 'failed':
      return text.followUp ? `Comment not published on ${account}` : `Not published on ${account}`;
    case 'needs_person':
      return text.followUp ? `Look whether the comment is live on ${account}` : `Look whether it is live on ${account}`;
    case 'reminder':
      return `Time to post on ${account}`;
    case 'preflight':
      return `Will not go out as it is${text.dueAt ? `: ${moment(text.dueAt, timeZone)}` : ''}`;
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
  if (kind === 'reminder') return text.reason ?? 'Copy the text, save the files, post it, then say that it is done.';
  return kind === 'published' ? null : text.reason;
}

const several: Record<NotificationKind, string> = {
  failed: 'posts were not published',
  needs_person: 'posts may be live or not: somebody has to look',
  reminder: 'posts wait for you to post them',
  preflight: 'posts will not go out as they are',
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
