'use client';

import { cn } from '@/components/ui/cn';
import { Textarea } from '@/components/ui/textarea';
import { useComposing, useDraft } from './composer-context';
import { FormRow } from './form-row';
import { quietControl } from './quiet-control';

export function FirstCommentField() {
  const { session } = useComposing();
  const followUpComment = useDraft('followUpComment');
  return (
    <FormRow label="First comment" path="followUpComment">
      <Textarea
        rows={1}
        value={followUpComment}
        onChange={(event) => session.edit({ followUpComment: event.target.value })}
        placeholder="A reply that follows the post, for links or tags"
        className={cn(quietControl, 'min-h-9! resize-none py-1.5 pointer-coarse:min-h-11!')}
      />
    </FormRow>
  );
}
