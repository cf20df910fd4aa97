'use client';

import { type FormEvent, useState } from 'react';
import { TimeZonePicker } from '@/components/settings/time-zone-picker';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { setUp } from '@/lib/actions/set-up';
import type { ActionError } from '@/lib/domain/action-result';
import { parseInput } from '@/lib/domain/parse-input';
import { SetUpForm as Form } from '@/lib/domain/set-up';
import { FormNotice } from './form-notice';
import { useBrowserZone } from './use-browser-zone';
import { useFormErrors } from './use-form-errors';

const paths = ['name', 'email', 'password', 'organization', 'location', 'timeZone', 'code'];
const outOfReach: ActionError = {
  code: 'unavailable',
  message: 'Almanac could not be reached, so nothing was set up. What you wrote is still here; try again in a moment.',
};

type Props = {
  /** Whether the code of `npm start` is asked for, and what the link brought of it. */ needsCode: boolean;
  code: string;
};

export function SetUpForm({ needsCode, code }: Props) {
  const [busy, setBusy] = useState(false);
  const guessed = useBrowserZone();
  const [chosen, setChosen] = useState<string | null>(null);
  const timeZone = chosen ?? guessed;
  const { form, above, beside, check, forget, show } = useFormErrors(paths);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    const input = busy ? null : check(() => parseInput(Form, { ...fields, timeZone }));
    if (!input) return;
    setBusy(true);
    const result = await setUp(input).catch(() => ({ ok: false as const, error: outOfReach }));
    if (result.ok) return window.location.assign(`/${result.data.locationId}/calendar`);
    setBusy(false);
    show(result.error);
  };
  return (
    <form
      ref={form}
      method="post"
      noValidate
      onInput={(event) => forget((event.target as HTMLInputElement).name)}
      onSubmit={send}
    >
      <FormNotice words={above} />
      <div className="grid gap-5">
        {needsCode && (
          <Field
            label="Set-up code"
            hint="npm start printed it on the computer that Almanac runs on."
            error={beside('code')}
            required
          >
            <Input name="code" defaultValue={code} autoComplete="off" spellCheck={false} className="font-mono" />
          </Field>
        )}
        <Field label="Your name" error={beside('name')} required>
          <Input name="name" autoComplete="name" autoFocus />
        </Field>
        <Field label="E-mail" error={beside('email')} required>
          <Input name="email" type="email" inputMode="email" autoComplete="username" />
        </Field>
        <Field
          label="Password"
          hint="At least 10 characters. A few words are easier to keep than signs."
          error={beside('password')}
          required
        >
          <Input name="password" type="password" autoComplete="new-password" />
        </Field>
        <hr className="border-line" />
        <Field label="Organization" error={beside('organization')} required>
          <Input name="organization" autoComplete="organization" placeholder="Your company or agency" />
        </Field>
        <Field
          label="First location"
          hint="A client, a brand or a branch with its own accounts and calendar."
          error={beside('location')}
          required
        >
          <Input name="location" autoComplete="off" />
        </Field>
        <Field label="Its time zone" hint="The calendar runs on this clock." error={beside('timeZone')}>
          <TimeZonePicker value={timeZone} onChange={setChosen} />
        </Field>
        <Button type="submit" tone="primary" size="lg" pending={busy} className="mt-1">
          Set up Almanac
        </Button>
      </div>
    </form>
  );
}
