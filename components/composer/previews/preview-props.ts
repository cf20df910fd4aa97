import type { AccountView } from '@/lib/domain/views';
import type { EditorDraft } from '../editor-draft';

export type PreviewProps = {
  account: Pick<AccountView, 'name' | 'handle' | 'avatarUrl'>;
  draft: Pick<EditorDraft, 'summary' | 'media' | 'followUpComment' | 'details'>;
};
/** Stands where the words will, so that the page is never blank. */
export const placeholder = 'Your words will stand here.';
