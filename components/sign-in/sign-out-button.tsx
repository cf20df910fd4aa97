'use client';

import { useState } from 'react';
import { useAwake } from '@/components/shell/use-awake';
import { Button } from '@/components/ui/button';
import { signOut } from '@/lib/actions/sign-out';
import { FormNotice } from './form-notice';

export function SignOutButton() {
  useAwake();
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const leave = async () => {
    setBusy(true);
    const result = await signOut().catch(() => null);
    if (result?.ok) return window.location.assign('/sign-in');
    setBusy(false);
    setWords(result?.error.message ?? 'You are still signed in: Almanac could not be reached. Try again in a moment.');
  };
  return (
    <>
      <FormNotice words={words} />
      <Button tone="primary" size="lg" pending={busy} onClick={leave}>
        Sign out
      </Button>
    </>
  );
}
