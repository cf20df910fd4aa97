'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { networkNames } from '@/components/ui/network-mark';
import { useChosenAccounts, useComposing, useDraft } from './composer-context';
import { FormRow } from './form-row';

/** Whose part a person posts themselves: at its time they get text and files on their phone, and nothing is sent. */
export function ByHandField() {
  const { session } = useComposing();
  const accounts = useChosenAccounts();
  const chosen = useDraft('remindAccountIds');
  if (accounts.length === 0) return null;
  const toggle = (id: string, on: boolean) =>
    session.edit({ remindAccountIds: on ? [...chosen, id] : chosen.filter((one) => one !== id) });
  const any = accounts.some(({ id }) => chosen.includes(id));
  return (
    <FormRow label="By hand" path="remindAccountIds" group>
      <div className="grid gap-2 pt-1.5">
        {accounts.map(({ id, name, network }) => (
          <Checkbox
            key={id}
            label={
              accounts.length === 1 ? 'Remind me instead' : `Remind me instead on ${name}, ${networkNames[network]}`
            }
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
        ))}
        {any && (
          <p className="text-ink-faint text-sm">
            At its time you get text and files on your phone, by mail and in the app. You post it yourself and say when
            it is done.
          </p>
        )}
      </div>
    </FormRow>
  );
}
