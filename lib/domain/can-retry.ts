import type { FollowUpState, PublicationState } from './publication';

/** Whether a person may ask for another try: only after a sure failure of the post or of its comment, never while unknown. */
export const canRetry = (publication: { state: PublicationState; followUpState: FollowUpState }): boolean =>
  publication.state === 'failed' || (publication.state === 'published' && publication.followUpState === 'failed');
