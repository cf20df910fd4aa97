import { canonicalJson, type EditorDraft, type EditorOverride, emptyDraft, toPostDraft } from './editor-draft';

/** A draft in pieces that one person can change without touching another's: each field, each network's, each override's. */
type Parts = Record<string, unknown>;
export type Keep = 'mine' | 'theirs' | 'both';
export type MergePart = { key: string; mine: unknown; theirs: unknown; changed: 'mine' | 'theirs' | 'both' };

const nested = ['details', 'overrides'];

function partsOf(draft: object): Parts {
  const parts: Parts = {};
  for (const [field, value] of Object.entries(draft)) {
    if (!nested.includes(field)) parts[field] = value;
  }
  const { details, overrides } = draft as EditorDraft;
  for (const [network, fields] of Object.entries(details)) parts[`details.${network}`] = fields;
  for (const [scope, fields] of Object.entries(overrides)) {
    for (const [field, value] of Object.entries(fields)) parts[`overrides.${scope}.${field}`] = value;
  }
  return parts;
}

function joinParts(parts: Parts): EditorDraft {
  const draft: EditorDraft & Record<string, unknown> = { ...emptyDraft, details: {}, overrides: {} };
  const overrides: Record<string, EditorOverride> = {};
  for (const [key, value] of Object.entries(parts)) {
    if (value === undefined) continue;
    const [root = '', scope = '', field = ''] = key.split('.');
    if (root === 'details') draft.details = { ...draft.details, [scope]: value };
    else if (root === 'overrides') overrides[scope] = { ...overrides[scope], [field]: value };
    else draft[root] = value;
  }
  return { ...draft, overrides };
}

const unordered = ['accountIds', 'remindAccountIds', 'tagIds'];
/** Comparable: without pictures, without what means nothing. */
function words(draft: EditorDraft): Record<string, string> {
  const parts = partsOf(toPostDraft(draft));
  return Object.fromEntries(
    Object.entries(parts).map(([key, value]) => [
      key,
      canonicalJson(unordered.includes(key) ? [...(value as string[])].sort() : value),
    ]),
  );
}

/** What differs between two versions of one post, and who changed it since the ground both began from. */
export function comparedParts(base: EditorDraft, mine: EditorDraft, theirs: EditorDraft): MergePart[] {
  const [was, here, there] = [words(base), words(mine), words(theirs)];
  const [myParts, theirParts] = [partsOf(mine), partsOf(theirs)];
  const keys = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  return keys.flatMap((key) => {
    if (here[key] === there[key]) return [];
    const changed = here[key] === was[key] ? 'theirs' : there[key] === was[key] ? 'mine' : 'both';
    return [{ key, mine: myParts[key], theirs: theirParts[key], changed } as const];
  });
}

const fieldOf = (key: string) => key.split('.').at(-1) ?? '';
const textFields = ['summary', 'followUpComment'];
const listFields = ['media', ...unordered, 'mentions'];
export const canKeepBoth = ({ key, mine, theirs }: Omit<MergePart, 'changed'>): boolean =>
  mine !== undefined && theirs !== undefined && [...textFields, ...listFields].includes(fieldOf(key));

const identity = (one: unknown): string =>
  one && typeof one === 'object' && 'view' in one ? (one.view as { id: string }).id : canonicalJson(one);

/** Texts one below the other, lists with what each has; for anything else both is mine. */
function joined(part: MergePart): unknown {
  if (!canKeepBoth(part)) return part.mine ?? part.theirs;
  if (textFields.includes(fieldOf(part.key))) {
    return [String(part.mine).trimEnd(), String(part.theirs).trim()].filter(Boolean).join('\n\n');
  }
  const mine = part.mine as unknown[];
  const have = new Set(mine.map(identity));
  return [...mine, ...(part.theirs as unknown[]).filter((one) => !have.has(identity(one)))];
}

/** One post out of two: what only one of them changed is taken from them; for the rest `choose` says whose. */
export function mergeDrafts(
  base: EditorDraft,
  mine: EditorDraft,
  theirs: EditorDraft,
  choose: (part: MergePart) => Keep,
): EditorDraft {
  const parts = partsOf(mine);
  for (const part of comparedParts(base, mine, theirs)) {
    const pick = part.changed === 'both' ? choose(part) : part.changed;
    if (pick === 'theirs') parts[part.key] = part.theirs;
    if (pick === 'both') parts[part.key] = joined(part);
  }
  return joinParts(parts);
}

/** Both changed, but never the same piece: nothing has to be asked. Null when something has. */
export function mergeQuietly(base: EditorDraft, mine: EditorDraft, theirs: EditorDraft): EditorDraft | null {
  if (comparedParts(base, mine, theirs).some(({ changed }) => changed === 'both')) return null;
  return mergeDrafts(base, mine, theirs, () => 'mine');
}
