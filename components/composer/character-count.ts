import type { NetworkId } from '@/lib/domain/network';
import { countHashtags, countMentions } from '@/lib/domain/networks/count-tags';
import { formOf, type NetworkLimits } from '@/lib/domain/networks/network-limits';
import { networkRules } from '@/lib/domain/networks/network-rules';
import type { AccountView } from '@/lib/domain/views';
import type { EditorDraft } from './editor-draft';

export type CharacterCount = {
  network: NetworkId;
  name: string;
  /** Account whose own limit it is; null when the network's limit counts for all chosen ones. */
  accountName: string | null;
  used: number;
  max: number;
  tone: 'calm' | 'near' | 'over';
  /** Where the network limits how many a text may have; only once there are some. */
  hashtags: Amount | null;
  mentions: Amount | null;
};
export type Amount = { used: number; max: number };

/** Amber from here on. */
const nearShare = 0.9;
export const toneOf = (used: number, max: number): CharacterCount['tone'] =>
  used > max ? 'over' : used >= max * nearShare ? 'near' : 'calm';

type Counted = Pick<EditorDraft, 'summary' | 'details' | 'type' | 'media'>;

/** How long the text may be for this kind of post; 0 is no text at all. */
export function textMaxOf(rules: NetworkLimits, { type, media }: Pick<Counted, 'type' | 'media'>): number {
  const form = formOf(rules, type).textMax;
  const photos = media.length > 0 && media.every(({ view }) => view.mimeType.startsWith('image/'));
  return type === 'post' && photos && rules.text.photoMax ? rules.text.photoMax : form;
}

const amount = (max: number | null, count: () => number): Amount | null => {
  const used = max === null ? 0 : count();
  return max !== null && used > 0 ? { used, max } : null;
};

/** One count per chosen network, and one more where a server allows another length (a Mastodon instance with 1,000). */
export function characterCounts(
  draft: Counted,
  accounts: Pick<AccountView, 'network' | 'name' | 'limits'>[],
): CharacterCount[] {
  const limits = new Map<string, { network: NetworkId; max: number; names: string[] }>();
  for (const { network, name, limits: own } of accounts) {
    const allowed = textMaxOf(networkRules[network], draft);
    const max = allowed === 0 ? 0 : (own.maxCharacters ?? allowed);
    if (max === 0) continue;
    const known = limits.get(`${network} ${max}`);
    if (known) known.names.push(name);
    else limits.set(`${network} ${max}`, { network, max, names: [name] });
  }
  const all = [...limits.values()];
  return all.map(({ network, max, names }) => {
    const rules = networkRules[network];
    const used = rules.count(draft.summary, draft.details);
    const alone = all.filter((other) => other.network === network).length === 1;
    return {
      network,
      name: rules.name,
      accountName: alone ? null : names.join(', '),
      used,
      max,
      tone: toneOf(used, max),
      hashtags: amount(rules.hashtags.max, () => countHashtags(network, draft.summary)),
      mentions: amount(rules.mentions.max, () => countMentions(network, draft.summary)),
    };
  });
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where the text first stops fitting everywhere, as an index on a whole character; null while all of it fits. */
export function overflowAt(
  draft: Pick<EditorDraft, 'summary' | 'details'>,
  counts: Pick<CharacterCount, 'network' | 'used' | 'max'>[],
): number | null {
  const tight = counts.filter(({ used, max }) => used > max);
  if (tight.length === 0) return null;
  const ends = [...segmenter.segment(draft.summary)].map(({ index, segment }) => index + segment.length);
  const fits = (end: number) => {
    const start = draft.summary.slice(0, end);
    return tight.every(({ network, max }) => networkRules[network].count(start, draft.details) <= max);
  };
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(ends[middle - 1] ?? 0)) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? 0 : (ends[low - 1] ?? null);
}

/** What a screen reader is told, and only when it matters: near the end and beyond it. */
export function countWords(counts: CharacterCount[]): string {
  const words = counts.flatMap(({ name, accountName, used, max, tone }) => {
    const where = accountName ? `${name} (${accountName})` : name;
    if (tone === 'over') return [`${where}: ${used - max} characters too many.`];
    return tone === 'near' ? [`${where}: ${max - used} characters left.`] : [];
  });
  return words.join(' ');
}
