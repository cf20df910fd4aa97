'use client';

import { useState } from 'react';
import { signOutHere } from '@/components/shell/sign-out-here';
import { Button } from '@/components/ui/button';

export function SignOutButton() {
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    await signOutHere();
    setBusy(false);
  };
  return (
    <Button tone="primary" size="lg" pending={busy} onClick={leave}>
      Sign out
    </Button>
  );
}
