'use client';

import dynamic from 'next/dynamic';
import { useRef } from 'react';
import { cn } from '@/components/ui/cn';
import { Textarea } from '@/components/ui/textarea';
import { FormRow } from './form-row';
import { quietControl } from './quiet-control';
import { useScope, useScoped, useScopeName } from './scope-context';

const OwnLine = dynamic(() => import('./own-line').then((file) => file.OwnLine), { ssr: false });

export function FirstCommentField() {
  const scope = useScope();
  const name = useScopeName();
  const { value, path, inherited, set } = useScoped('followUpComment');
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <FormRow label="First comment" path={path}>
      <Textarea
        ref={field}
        rows={1}
        value={value}
        readOnly={inherited}
        onChange={(event) => set(event.target.value)}
        placeholder={inherited ? `None for ${name} yet` : 'A reply that follows the post, for links or tags'}
        className={cn(
          quietControl,
          'min-h-9! resize-none py-1.5 pointer-coarse:min-h-11!',
          inherited && 'text-ink-soft hover:border-transparent',
        )}
      />
      {scope.key !== '' && <OwnLine field="followUpComment" onCustomised={() => field.current?.focus()} />}
    </FormRow>
  );
}
