'use client';

import { useAwake } from '@/components/shell/use-awake';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { FormNotice } from './form-notice';
import { useSignIn } from './use-sign-in';

type Props = {
  /** A path of our own. */
  callbackUrl: string;
  /** The name of the single sign-on, when there is one. */
  elsewhere: string | null;
  /** Why single sign-on sent the person back. */
  notice: string | null;
};

export function SignInForm({ callbackUrl, elsewhere, notice }: Props) {
  useAwake();
  const { busy, above, beside, submit, leave, forget } = useSignIn(callbackUrl);
  return (
    <form method="post" noValidate onSubmit={submit}>
      <FormNotice words={above ?? notice} />
      <div className="grid gap-5">
        <Field label="E-mail" error={beside.email ?? null} required>
          <Input
            name="email"
            onInput={() => forget('email')}
            type="email"
            autoComplete="username"
            inputMode="email"
            autoFocus
            className="h-11"
          />
        </Field>
        <Field label="Password" error={beside.password ?? null} required>
          <Input
            name="password"
            onInput={() => forget('password')}
            type="password"
            autoComplete="current-password"
            className="h-11"
          />
        </Field>
        <Button type="submit" tone="primary" size="lg" pending={busy === 'here'}>
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
