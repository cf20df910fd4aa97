import { applyFix, type PostFix } from '@/lib/domain/post-fix';
import { type EditorDraft, fromPostDraft, toPostDraft } from './editor-draft';

/** The draft with a fix in it, and whose content it changed: a key of `overrides`, '' for what all share. */
export function applyFixTo(draft: EditorDraft, fix: PostFix): { draft: EditorDraft; scope: string } {
  const [root = '', key = ''] = fix.path.split('.');
  return { draft: fromPostDraft(applyFix(toPostDraft(draft), fix), draft), scope: root === 'overrides' ? key : '' };
}
