import type { NotificationKind, NotificationText } from './notification-kinds';
import { detailOf, titleOf, titleOfSeveral, whyWords } from './notification-words';
import { type MailReminder, networkOf, reminderHtml, reminderText } from './reminder-mail';

export type MailItem = {
  kind: NotificationKind;
  text: NotificationText;
  at: Date;
  /** Of a reminder that still waits: what is to be posted. */
  reminder?: MailReminder | undefined;
};
export type MailLetter = { subject: string; text: string; html: string };
export type MailPlace = {
  /** Of the planner, without a slash at its end. */
  baseUrl: string;
  locationId: string;
  locationName: string;
  timeZone: string;
  digest: boolean;
};

/** A longer mail is read by nobody; the rest is in the app. */
const most = 25;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const html = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
const link = (url: string, words: string) => `<a href="${html(url)}" style="color:#1d4ed8">${html(words)}</a>`;

export const settingsAddress = ({ baseUrl, locationId }: Pick<MailPlace, 'baseUrl' | 'locationId'>) =>
  `${baseUrl}/${locationId}/settings/notifications`;

function addressOf({ text, reminder }: MailItem, { baseUrl, locationId }: MailPlace) {
  if (reminder) return `${baseUrl}/${locationId}/reminders/${reminder.publicationId}`;
  return text.postId ? `${baseUrl}/${locationId}/posts/${text.postId}` : `${baseUrl}/${locationId}/accounts`;
}

function timeOf(at: Date, timeZone: string) {
  const style = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-GB', { ...style, hourCycle: 'h23', timeZone }).format(at);
}

function subjectOf(items: MailItem[], place: MailPlace): string {
  const [first] = items;
  if (!first) throw new Error('A mail about nothing.');
  if (place.digest) return `${items.length === 1 ? 'One thing' : `${items.length} things`} at ${place.locationName}`;
  if (items.length > 1) return `${titleOfSeveral(first.kind, items.length)} (${place.locationName})`;
  const excerpt = first.text.excerpt ? `: “${first.text.excerpt}”` : '';
  return `${titleOf(first.kind, first.text, place.timeZone)}${excerpt}`;
}

function itemLines(item: MailItem, place: MailPlace) {
  const title = titleOf(item.kind, item.text, place.timeZone);
  if (item.kind === 'reminder' && !item.reminder) {
    return { title, excerpt: null, detail: 'It does not wait any more.', time: timeOf(item.at, place.timeZone) };
  }
  const excerpt = item.reminder ? null : item.text.excerpt && `“${item.text.excerpt}”`;
  return { title, excerpt, detail: detailOf(item.kind, item.text), time: timeOf(item.at, place.timeZone) };
}

/** One mail about one thing, many of a kind, or a day. Words and addresses only: no picture, nothing is loaded. */
export function writeMail(items: MailItem[], place: MailPlace): MailLetter {
  const shown = items.slice(0, most);
  const left = items.length - shown.length;
  const rest = left > 0 ? `And ${left} more in Almanac.` : null;
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const why = kinds.length === 1 && kinds[0] ? whyWords[kinds[0]] : 'this is about your posts or a location you manage';
  const settings = settingsAddress(place);
  const foot = `You get this because ${why}, at ${place.locationName}.`;

  const plain = shown.map((item) => {
    const { title, excerpt, detail, time } = itemLines(item, place);
    if (!item.reminder)
      return [title, excerpt, detail, `${time} · ${addressOf(item, place)}`].filter(Boolean).join('\n');
    const go = `Post it on ${networkOf(item.reminder)}, then say so here:\n${addressOf(item, place)}`;
    return [`${title}\n${time}`, reminderText(item.reminder), go].join('\n\n');
  });
  const text = [...plain, rest, `--\n${foot}\nChange what you are told of: ${settings}`].filter(Boolean).join('\n\n');

  const rows = shown.map((item) => {
    const { title, excerpt, detail, time } = itemLines(item, place);
    const soft = (words: string) => `<div style="color:#57534e">${html(words)}</div>`;
    const more = [excerpt, detail].filter((words): words is string => Boolean(words)).map(soft);
    const where = item.text.postId ? 'Open the post' : 'Open the accounts';
    const go = link(addressOf(item, place), item.reminder ? 'Open on your phone, copy and say when it is done' : where);
    if (item.reminder) more.push(reminderHtml(item.reminder, html));
    return `<div style="padding:14px 0;border-bottom:1px solid #e7e5e4"><div style="font-weight:600">${html(title)}</div>${more.join('')}<div style="color:#78716c;font-size:13px;margin-top:4px">${html(time)} · ${go}</div></div>`;
  });
  const body = [
    ...rows,
    rest ? `<p>${html(rest)}</p>` : '',
    `<p style="color:#78716c;font-size:13px">${html(foot)} ${link(settings, 'Change what you are told of')}</p>`,
  ];
  return {
    subject: subjectOf(items, place),
    text: `${text}\n`,
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><body style="margin:0;padding:24px;background:#fff;color:#1c1917;font:15px/1.5 system-ui,sans-serif"><div style="max-width:560px;margin:0 auto"><div style="font-size:13px;color:#78716c">${html(place.locationName)}</div>${body.join('')}</div></body></html>`,
  };
}
