import type { AccountView } from '@/lib/domain/views';
import type { ProofContent } from './proof-content';

export type PreviewProps = { account: Pick<AccountView, 'name' | 'handle' | 'avatarUrl'>; content: ProofContent };
/** Stands where the words will, so that the page is never blank. */
export const placeholder = 'Your words will stand here.';
