'use client';

import dynamic from 'next/dynamic';
import { cn } from '@/components/ui/cn';
import type { PostType } from '@/lib/domain/post';
import { useChosenAccounts } from './composer-context';
import { FormRow } from './form-row';
import { knownTypes } from './known-types';
import { useScope, useScoped } from './scope-context';
import { accountsIn } from './scopes';

const OwnLine = dynamic(() => import('./own-line').then((file) => file.OwnLine), { ssr: false });
const labels: Record<PostType, string> = { post: 'Post', story: 'Story', reel: 'Reel' };

/** The kinds of post the accounts of this tab know; no line at all where there is but one. */
export function TypeField() {
  const scope = useScope();
  const accounts = accountsIn(scope, useChosenAccounts());
  const { value, path, inherited, set } = useScoped('type');
  const known = knownTypes(
    accounts.map(({ network }) => network),
    value,
  );
  if (known.length < 2) return null;
  return (
    <FormRow label="Type" path={path} group>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div role="radiogroup" aria-label="Type of post" className="inline-flex w-fit rounded bg-sunk p-0.5">
          {known.map((type) => (
            <label
              key={type}
              className={cn(
                'relative inline-flex h-8 items-center rounded-sm px-3 text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11',
                type === value ? 'bg-page font-medium shadow-[0_0_0_1px_var(--line)]' : 'text-ink-soft',
                inherited ? 'opacity-70' : 'cursor-pointer hover:text-ink',
              )}
            >
              <input
                type="radio"
                name={`type-${path}`}
                value={type}
                checked={type === value}
                disabled={inherited}
                onChange={() => set(type)}
                className="absolute inset-0 cursor-[inherit] appearance-none outline-none!"
              />
              {labels[type]}
            </label>
          ))}
        </div>
        {scope.key !== '' && <OwnLine field="type" className="ml-0" />}
      </div>
    </FormRow>
  );
}
