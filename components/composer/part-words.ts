import { networkNames } from '@/components/ui/network-mark';
import type { NetworkId } from '@/lib/domain/network';
import type { Schedule } from '@/lib/domain/post';
import type { EditorMedia } from './editor-draft';

const labels: Record<string, string> = {
  summary: 'Text',
  followUpComment: 'First comment',
  media: 'Media',
  type: 'Type',
  accountIds: 'Accounts',
  remindAccountIds: 'Posted by hand',
  tagIds: 'Tags',
  categoryId: 'Category',
  campaignId: 'Campaign',
  schedule: 'Time',
  linkPreview: 'Link card',
  mentions: 'Mentions',
  applyWatermark: 'Watermark',
  mediaOptimization: 'Smaller files',
  shortenLinks: 'Short links',
};
/** What ids are called: of accounts, tags, categories. */
export type Names = (id: string) => string | undefined;

const scopeName = (key: string, nameOf: Names) => nameOf(key) ?? networkNames[key as NetworkId] ?? 'one account';

/** `Text`, `Text for Bluesky`, `Fields only at YouTube`. */
export function partLabel(key: string, nameOf: Names): string {
  const [root = '', scope = '', field = ''] = key.split('.');
  if (root === 'details') return `Fields only at ${scopeName(scope, nameOf)}`;
  if (root === 'overrides') return `${labels[field] ?? field} for ${scopeName(scope, nameOf)}`;
  return labels[root] ?? root;
}

const listed = (words: string[]) => words.join(', ') || 'none';
const isMedia = (value: unknown): value is EditorMedia =>
  typeof value === 'object' && value !== null && 'view' in value;

function detailWords(value: object): string {
  return listed(
    Object.entries(value).map(([field, inner]) => {
      const words = field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
      return `${words}: ${typeof inner === 'object' ? JSON.stringify(inner) : String(inner)}`;
    }),
  );
}

/** One piece of a post in words, so that two versions can be compared. */
export function partWords(key: string, value: unknown, nameOf: Names): string {
  const field = key.split('.').at(-1) ?? '';
  if (value === undefined || value === null) return key.startsWith('overrides.') ? 'as for all accounts' : 'none';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (field === 'schedule') return (value as Schedule).wallTime.replace('T', ', ');
  if (field === 'linkPreview') return (value as { title: string; url: string }).title || (value as { url: string }).url;
  if (Array.isArray(value)) {
    return listed(
      value.map((one) => (isMedia(one) ? one.view.name : (nameOf(String(one)) ?? one.text ?? String(one)))),
    );
  }
  if (typeof value === 'object') return detailWords(value);
  return nameOf(String(value)) ?? (String(value) || 'none');
}
