import type { NetworkId } from './network';
import type { PostDetails } from './post-details';

/** The fields of one network as the feed's table names them. */
const labels: Record<string, string> = {
  textFormatPresetId: 'Background',
  collaborators: 'Collaborators',
  showOnFeed: 'Also in the feed',
  publishViaPushNotification: 'By notification',
  publisherNote: 'Note to the publisher',
  topicTag: 'Topic',
  linkUrl: 'Link',
  replyControl: 'Who may reply',
  postAsPdf: 'As a document',
  pdfTitle: 'Document title',
  visibility: 'Visible to',
  privacyLevel: 'Visible to',
  title: 'Title',
  enableComment: 'Comments',
  enableDuet: 'Duets',
  enableStitch: 'Stitches',
  videoDisclosure: 'Discloses promotion',
  promoteYourBrand: 'Own brand',
  promoteOtherBrand: 'Paid partnership',
  aiGenerated: 'Made with AI',
  kind: 'Kind',
  madeForKids: 'Made for kids',
  tags: 'Tags',
  link: 'Link',
  boards: 'Boards',
  topicType: 'Kind',
  offerTitle: 'Offer',
  startAt: 'Starts',
  endAt: 'Ends',
  termsConditions: 'Terms',
  couponCode: 'Coupon code',
  redeemOnlineUrl: 'Redeem at',
  actionType: 'Button',
  actionUrl: 'Button leads to',
  replySettings: 'Who may reply',
  madeWithAi: 'Made with AI',
  paidPartnership: 'Paid partnership',
  languages: 'Languages',
  linkCardUrl: 'Link card',
  spoilerText: 'Content warning',
  sensitive: 'Sensitive media',
  language: 'Language',
  notifyAllGroupMembers: 'Notifies all members',
};

export type DetailRow = { label: string; value: string };

const order = Object.values(labels);
const chosen = ['privacyLevel', 'visibility', 'replyControl', 'replySettings', 'topicType', 'actionType', 'kind'];
const times = ['startAt', 'endAt'];

/** PUBLIC_TO_EVERYONE and mentionedUsers as people read them. */
function inWords(choice: string): string {
  const plain = choice
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

function wordsFor(name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.join(', ');
  // Per account, as Almanac keeps them: whose they are is clear here.
  if (typeof value === 'object' && value !== null) return [...new Set(Object.values(value).flat())].join(', ');
  const text = String(value ?? '');
  if (times.includes(name)) return text.replace('T', ', ');
  return chosen.includes(name) ? inWords(text) : text;
}

/** What came beside words and files, as lines of a table; a poll is shown for itself. Empty when nothing came. */
export function detailRows(network: NetworkId, details: PostDetails): DetailRow[] {
  const own: Record<string, unknown> = network === 'playground' ? {} : (details[network] ?? {});
  return Object.entries(own)
    .filter(([name]) => name !== 'poll')
    .map(([name, value]) => ({ label: labels[name] ?? name, value: wordsFor(name, value) }))
    .filter((row) => row.value !== '')
    .sort((one, other) => order.indexOf(one.label) - order.indexOf(other.label));
}
