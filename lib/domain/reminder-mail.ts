import type { NetworkId } from './network';
import { networkRules } from './networks/network-rules';

/** What a person needs to post by hand, as a mail has it; the addresses of files open without a sign-in for a week. */
export type MailReminder = {
  publicationId: string;
  network: NetworkId;
  text: string;
  title: string;
  comment: string;
  /** Something to know first. */
  note: string | null;
  media: { name: string; url: string }[];
};

const blocks = ({ title, text, comment }: MailReminder) =>
  [
    { label: 'Title', words: title },
    { label: 'Text', words: text },
    { label: 'First comment', words: comment },
  ].filter(({ words }) => words.trim() !== '');

export const networkOf = ({ network }: MailReminder): string => networkRules[network].name;

/** The words between lines of their own, so that a thumb can take them; then the files. */
export function reminderText(reminder: MailReminder): string {
  const files = reminder.media.map(({ name, url }) => `${name}\n${url}`);
  return [
    reminder.note,
    ...blocks(reminder).map(({ label, words }) => `${label}:\n\n${words}`),
    files.length > 0 ? `Files (the links open for a week):\n${files.join('\n')}` : null,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The same in HTML; `safe` makes words safe in it. */
export function reminderHtml(reminder: MailReminder, safe: (words: string) => string): string {
  const label = (words: string) => `<div style="color:#78716c;font-size:13px;margin-top:12px">${safe(words)}</div>`;
  const words = blocks(reminder).map(
    (block) =>
      `${label(block.label)}<div style="white-space:pre-wrap;border-left:3px solid #e7e5e4;padding-left:12px;margin-top:4px">${safe(block.words)}</div>`,
  );
  const files = reminder.media.map(
    ({ name, url }) => `<div><a href="${safe(url)}" style="color:#1d4ed8">${safe(name)}</a></div>`,
  );
  return [
    reminder.note ? `<div style="color:#57534e">${safe(reminder.note)}</div>` : '',
    ...words,
    files.length > 0 ? `${label('Files (the links open for a week)')}${files.join('')}` : '',
  ].join('');
}
