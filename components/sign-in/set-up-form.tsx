'use client';

import { useEffect } from 'react';
import { Controller } from 'react-hook-form';
import { useActionForm } from '@/components/data/use-action-form';
import { TimeZonePicker } from '@/components/settings/time-zone-picker';
import { useAwake } from '@/components/shell/use-awake';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { setUp } from '@/lib/actions/set-up';
import type { ActionError } from '@/lib/domain/action-result';
import { SetUpForm as Form } from '@/lib/domain/set-up';
import { browserZone } from './browser-zone';
import { FormNotice } from './form-notice';

const outOfReach: ActionError = {
  code: 'unavailable',
  message: 'Almanac could not be reached, so nothing was set up. What you wrote is still here; try again in a moment.',
};

type Props = {
  /** Whether the code of `npm start` is asked for, and what the link brought of it. */ needsCode: boolean;
  code: string;
};

export function SetUpForm({ needsCode, code }: Props) {
  useAwake();
  const { register, control, onSubmit, beside, above, pending, formState, setValue } = useActionForm({
    schema: Form,
    defaultValues: { timeZone: 'UTC' },
    send: async (input) => {
      const result = await setUp(input).catch(() => ({ ok: false as const, error: outOfReach }));
      if (!result.ok) return result.error;
      window.location.assign(`/${result.data.locationId}/calendar`);
    },
  });
  useEffect(() => setValue('timeZone', browserZone()), [setValue]);
  return (
    <form method="post" noValidate onSubmit={onSubmit}>
      <FormNotice words={above} />
      <div className="grid gap-5">
        {needsCode && (
          <Field
            label="Set-up code"
            hint="npm start printed it on the computer that Almanac runs on."
            error={beside('code')}
            required
          >
            <Input
              {...register('code')}
              defaultValue={code}
              autoComplete="off"
              spellCheck={false}
              className="font-mono"
            />
          </Field>
        )}
        <Field label="Your name" error={beside('name')} required>
          <Input {...register('name')} autoComplete="name" autoFocus />
        </Field>
        <Field label="E-mail" error={beside('email')} required>
          <Input {...register('email')} type="email" inputMode="email" autoComplete="username" />
        </Field>
        <Field
          label="Password"
          hint="At least 10 characters. A few words are easier to keep than signs."
          error={beside('password')}
          required
        >
          <Input {...register('password')} type="password" autoComplete="new-password" />
        </Field>
        <hr className="border-line" />
        <Field label="Organization" error={beside('organization')} required>
          <Input {...register('organization')} autoComplete="organization" placeholder="Your company or agency" />
        </Field>
        <Field
          label="First location"
          hint="A client, a brand or a branch with its own accounts and calendar."
          error={beside('location')}
          required
        >
          <Input {...register('location')} autoComplete="off" />
        </Field>
        <Field label="Its time zone" hint="The calendar runs on this clock." error={beside('timeZone')}>
          <Controller name="timeZone" control={control} render={({ field }) => <TimeZonePicker {...field} />} />
        </Field>
        <Button
          type="submit"
          tone="primary"
          size="lg"
          pending={pending || formState.isSubmitSuccessful}
          className="mt-1"
        >
          Set up Almanac
        </Button>
      </div>
    </form>
  );
}
