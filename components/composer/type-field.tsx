'use client';

import { cn } from '@/components/ui/cn';
import { networkRules } from '@/lib/domain/networks/network-rules';
import type { PostType } from '@/lib/domain/post';
import { useChosenAccounts } from './composer-context';
import { FormRow } from './form-row';
import { OwnLine } from './own-line';
import { useScope, useScoped } from './scope-context';
import { accountsIn } from './scopes';

const labels: Record<PostType, string> = { post: 'Post', story: 'Story', reel: 'Reel' };

const postTypes = Object.keys(labels) as PostType[];

/** The kinds of post the accounts of this tab know; no line at all where there is but one. */
export function TypeField() {
  const accounts = accountsIn(useScope(), useChosenAccounts());
  const { value, path, inherited, set } = useScoped('type');
  const known = postTypes.filter(
    (type) => type === value || accounts.some(({ network }) => networkRules[network].postTypes.includes(type)),
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
        <OwnLine field="type" className="ml-0" />
      </div>
    </FormRow>
  );
}
