'use client';

import { useState } from 'react';
import { useActionForm } from '@/components/data/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { signInByPassword, signInElsewhere } from './auth-requests';
import { FormNotice } from './form-notice';

/** Judged by two rules of their own: a schema would cost this page 20 KB of script. */
type Fields = { email: string; password: string };
type Props = {
  /** A path of our own. */
  callbackUrl: string;
  /** The name of the single sign-on, when there is one. */
  elsewhere: string | null;
  /** Why single sign-on sent the person back. */
  notice: string | null;
};

export function SignInForm({ callbackUrl, elsewhere, notice }: Props) {
  const [leaving, setLeaving] = useState(false);
  const { register, onSubmit, beside, above, pending, show, formState } = useActionForm<Fields, Fields>({
    send: async ({ email, password }) => {
      const error = await signInByPassword(email, password);
      if (!error) window.location.assign(callbackUrl);
      if (error?.code !== 'unauthenticated') return error;
      return { ...error, issues: [{ path: 'password', message: `${error.message} Check both.` }] };
    },
  });
  const leave = async () => {
    setLeaving(true);
    const error = await signInElsewhere(callbackUrl);
    if (!error) return;
    setLeaving(false);
    show(error);
  };
  return (
    <form method="post" noValidate onSubmit={onSubmit}>
      <FormNotice words={above ?? notice} />
      <div className="grid gap-5">
        <Field label="E-mail" error={beside('email')} required>
          <Input
            {...register('email', { required: 'Enter your e-mail address.' })}
            type="email"
            autoComplete="username"
            inputMode="email"
            autoFocus
            className="h-11"
          />
        </Field>
        <Field label="Password" error={beside('password')} required>
          <Input
            {...register('password', { required: 'Enter your password.' })}
            type="password"
            autoComplete="current-password"
            className="h-11"
          />
        </Field>
        <Button type="submit" tone="primary" size="lg" pending={pending || formState.isSubmitSuccessful}>
          Sign in
        </Button>
      </div>
      {elsewhere && (
        <>
          <p className="my-5 flex items-center gap-3 text-ink-faint text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            or
          </p>
          <Button size="lg" className="w-full" pending={leaving} onClick={leave}>
            Continue with {elsewhere}
          </Button>
        </>
      )}
    </form>
  );
}
