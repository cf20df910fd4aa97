'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { invalid } from '@/lib/domain/error';
import { signInByPassword, signInElsewhere } from './auth-requests';
import { FormNotice } from './form-notice';
import { useFormErrors } from './use-form-errors';

type Props = {
  /** A path of our own. */
  callbackUrl: string;
  /** The name of the single sign-on, when there is one. */
  elsewhere: string | null;
  /** Why single sign-on sent the person back. */
  notice: string | null;
};

function readFields(form: HTMLFormElement) {
  const data = new FormData(form);
  const [email, password] = [String(data.get('email')).trim(), String(data.get('password'))];
  const issues = [
    ...(email ? [] : [{ path: 'email', message: 'Enter your e-mail address.' }]),
    ...(password ? [] : [{ path: 'password', message: 'Enter your password.' }]),
  ];
  if (issues[0]) throw invalid(issues[0].message, issues);
  return { email, password };
}

export function SignInForm({ callbackUrl, elsewhere, notice }: Props) {
  const [busy, setBusy] = useState<'password' | 'elsewhere' | null>(null);
  const { form, above, beside, check, forget, show } = useFormErrors(['email', 'password']);

  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const target = event.currentTarget;
    const fields = busy ? null : check(() => readFields(target));
    if (!fields) return;
    setBusy('password');
    const error = await signInByPassword(fields.email, fields.password);
    if (!error) return window.location.assign(callbackUrl);
    setBusy(null);
    const wrong = error.code === 'unauthenticated';
    show(wrong ? { ...error, issues: [{ path: 'password', message: `${error.message} Check both.` }] } : error);
  };
  const leave = async () => {
    setBusy('elsewhere');
    const error = await signInElsewhere(callbackUrl);
    if (!error) return;
    setBusy(null);
    show(error);
  };
  return (
    <form
      ref={form}
      method="post"
      noValidate
      onInput={(event) => forget((event.target as HTMLInputElement).name)}
      onSubmit={signIn}
    >
      <FormNotice words={above ?? notice} />
      <div className="grid gap-5">
        <Field label="E-mail" error={beside('email')} required>
          <Input name="email" type="email" autoComplete="username" inputMode="email" autoFocus className="h-11" />
        </Field>
        <Field label="Password" error={beside('password')} required>
          <Input name="password" type="password" autoComplete="current-password" className="h-11" />
        </Field>
        <Button type="submit" tone="primary" size="lg" pending={busy === 'password'}>
          Sign in
        </Button>
      </div>
      {elsewhere && (
        <>
          <p className="my-5 flex items-center gap-3 text-ink-faint text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            or
          </p>
          <Button size="lg" className="w-full" pending={busy === 'elsewhere'} onClick={leave}>
            Continue with {elsewhere}
          </Button>
        </>
      )}
    </form>
  );
}
