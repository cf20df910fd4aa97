import { applyFix, type PostFix } from '@/lib/domain/post-fix';
import type { AccountView } from '@/lib/domain/views';
import type { DraftIssue } from './draft-issues';
import { type EditorDraft, fromPostDraft, toPostDraft } from './editor-draft';
import { isOwnField, type OwnField, type Scope, setIn, valueIn } from './overrides';
import { networkScope } from './scopes';

type Account = Pick<AccountView, 'id' | 'network' | 'name'>;

/** Whom a fix of the common content is for, when not everybody needs it: the others keep what was written. */
function scopeOfFix({ accountIds = [] }: DraftIssue, chosen: Account[]): Scope | null {
  const concerned = chosen.filter(({ id }) => accountIds.includes(id));
  const [network] = concerned.map((account) => account.network);
  const others = chosen.filter((account) => account.network !== network);
  const oneNetwork = concerned.every((account) => account.network === network);
  return network && oneNetwork && others.length > 0 ? networkScope(network) : null;
}

export type FixedDraft = {
  draft: EditorDraft /** Key of the override it went into; '' for the common content. */;
  scope: string;
};

/** The draft with a fix in it; where only one of several networks needs it, only that network's content changes. */
export function applyFixTo(draft: EditorDraft, issue: DraftIssue, fix: PostFix, chosen: Account[]): FixedDraft {
  const [root = '', key = ''] = fix.path.split('.');
  const scope = isOwnField(root) ? scopeOfFix(issue, chosen) : null;
  const apply = (to: EditorDraft, what: PostFix) => fromPostDraft(applyFix(toPostDraft(to), what), to);
  if (!scope) return { draft: apply(draft, fix), scope: root === 'overrides' ? key : '' };
  const field = root as OwnField;
  const own = { ...draft, ...setIn(draft, scope, field, valueIn(draft, scope, field)) };
  return { draft: apply(own, { ...fix, path: `overrides.${scope.key}.${fix.path}` }), scope: scope.key };
}
