import type { NetworkId } from './network';
import type { PostDraft, PostOverride } from './post';

type Overridable = keyof PostOverride;
type Account = { id: string; network: NetworkId };
type Content = Pick<PostDraft, Overridable | 'overrides'>;

/** Whose word counts for a field of one account: the account's own, its network's, or '' for the common one. */
export function scopeFor(content: Pick<Content, 'overrides'>, account: Account, field: Overridable): string {
  if (content.overrides[account.id]?.[field] !== undefined) return account.id;
  return content.overrides[account.network]?.[field] !== undefined ? account.network : '';
}

/** What one account gets of a post: its overrides over its network's over what all share. Has no overrides itself. */
export function draftFor<Whole extends Content>(whole: Whole, account: Account): Whole {
  const given = [whole.overrides[account.network], whole.overrides[account.id]].flatMap((override) =>
    Object.entries(override ?? {}).filter(([, value]) => value !== undefined),
  );
  return { ...whole, ...Object.fromEntries(given), overrides: {} };
}

/** The path of a field as the editor knows it: `summary` of an override is `overrides.x.summary`. */
export function pathFor(content: Pick<Content, 'overrides'>, account: Account, path: string): string {
  const [field = ''] = path.split('.');
  if (!['summary', 'type', 'followUpComment', 'media'].includes(field)) return path;
  const scope = scopeFor(content, account, field as Overridable);
  return scope === '' ? path : `overrides.${scope}.${path}`;
}
