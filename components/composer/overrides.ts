import type { NetworkId } from '@/lib/domain/network';
import type { PostOverride } from '@/lib/domain/post';
import type { EditorDraft, EditorOverride } from './editor-draft';

/** Whose content is shown: what all share (`key` is ''), one network's, or one account's. Keys as in `overrides`. */
export type Scope = { key: string; network: NetworkId | null; accountId: string | null };
export const commonScope: Scope = { key: '', network: null, accountId: null };

export type OwnField = keyof PostOverride;
export const ownFields: readonly OwnField[] = ['summary', 'media', 'followUpComment', 'type'];

type Content = Pick<EditorDraft, OwnField | 'overrides'>;

/** Whose word counts for a field here: the account's own, its network's, or '' for the common one. */
export function ownerOf(draft: Pick<Content, 'overrides'>, scope: Scope, field: OwnField): string {
  const keys = [scope.accountId, scope.network].filter((key) => key !== null);
  return keys.find((key) => draft.overrides[key]?.[field] !== undefined) ?? '';
}

export function valueIn<Field extends OwnField>(draft: Content, scope: Scope, field: Field): EditorDraft[Field] {
  const owner = ownerOf(draft, scope, field);
  return (owner === '' ? draft[field] : draft.overrides[owner]?.[field]) as EditorDraft[Field];
}

/** The change that gives a scope a value of its own; the common scope's own is what all share. */
export function setIn<Field extends OwnField>(
  draft: Content,
  scope: Pick<Scope, 'key'>,
  field: Field,
  value: EditorDraft[Field],
): Partial<EditorDraft> {
  if (scope.key === '') return { [field]: value };
  const own: EditorOverride = { ...draft.overrides[scope.key], [field]: value };
  return { overrides: { ...draft.overrides, [scope.key]: own } };
}

/** The change that takes a scope's own value away again; an override without fields goes too. */
export function dropIn(
  draft: Pick<Content, 'overrides'>,
  scope: Pick<Scope, 'key'>,
  field: OwnField,
): Partial<EditorDraft> {
  const { [scope.key]: own = {}, ...others } = draft.overrides;
  const { [field]: _, ...rest } = own;
  return { overrides: Object.keys(rest).length ? { ...others, [scope.key]: rest } : others };
}

/** What is different here, by field; nothing for the common scope. */
export const ownFieldsOf = (draft: Pick<Content, 'overrides'>, key: string): OwnField[] =>
  ownFields.filter((field) => draft.overrides[key]?.[field] !== undefined);
