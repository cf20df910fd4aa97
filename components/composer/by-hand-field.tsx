'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { networkNames } from '@/components/ui/network-mark';
import { personalByHand } from '@/lib/domain/networks/personal-by-hand';
import { useChosenAccounts, useComposing, useDraft } from './composer-context';
import { FormRow } from './form-row';

/** With more accounts than these the choice waits behind a button: most posts need none of it. */
const shownAtOnce = 3;

/** Whose part a person posts themselves: at its time they get text and files on their phone, and nothing is sent. */
export function ByHandField() {
  const { session } = useComposing();
  const accounts = useChosenAccounts();
  const chosen = useDraft('remindAccountIds');
  const overrides = useDraft('overrides');
  const common = useDraft('type');
  const [opened, setOpened] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (opened && document.activeElement === document.body) list.current?.querySelector('input')?.focus();
  }, [opened]);
  if (accounts.length === 0) return null;
  /** Its network takes such a post from people only. */
  const isForced = ({ id, network, limits }: (typeof accounts)[number]) => {
    const type = overrides[id]?.type ?? overrides[network]?.type ?? common;
    return limits.personal === true && (personalByHand[network]?.includes(type) ?? false);
  };
  const toggle = (id: string, on: boolean) => {
    setOpened(true);
    session.edit({ remindAccountIds: on ? [...chosen, id] : chosen.filter((one) => one !== id) });
  };
  const any = accounts.some((account) => isForced(account) || chosen.includes(account.id));
  if (!opened && !any && accounts.length > shownAtOnce) {
    return (
      <FormRow label="By hand" path="remindAccountIds" group>
        <Button tone="plain" size="sm" className="-ml-2.5 justify-self-start" onClick={() => setOpened(true)}>
          Remind me instead, on some of these accounts
        </Button>
      </FormRow>
    );
  }
  return (
    <FormRow label="By hand" path="remindAccountIds" group>
      <div ref={list} className="grid gap-2 pt-1.5">
        {accounts.map((account) => {
          const { id, name, network } = account;
          const forced = isForced(account);
          return (
            <Checkbox
              key={id}
              disabled={forced}
              hint={forced ? `${networkNames[network]} lets no program post on a person’s own profile.` : undefined}
              label={
                accounts.length === 1 ? 'Remind me instead' : `Remind me instead on ${name}, ${networkNames[network]}`
              }
              checked={forced || chosen.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
          );
        })}
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
