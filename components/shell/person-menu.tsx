'use client';

import { Keyboard, LogOut, Settings, Users } from 'lucide-react';
import Link from 'next/link';
import { useTheme } from 'next-themes';
import { useLocation } from '@/components/data/location';
import { cn } from '@/components/ui/cn';
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuLine } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { signOut } from '@/lib/actions/sign-out';
import { useShell } from './shell-context';

export const themes = [
  { value: 'system', label: 'Like the device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('');

async function signOutHere() {
  const result = await signOut().catch(() => null);
  if (result?.ok) window.location.assign('/sign-in');
  else toast.fail('You are still signed in: Almanac did not answer. Try again in a moment.');
}

/** Who is signed in, the theme, the keys and the way out. `compact` shows the initials alone. */
export function PersonMenu({ compact }: { compact?: boolean }) {
  const { user, show } = useShell();
  const { locationId } = useLocation();
  const { theme = 'system', setTheme } = useTheme();
  return (
    <Menu
      align={compact ? 'end' : 'start'}
      className="min-w-56"
      trigger={
        <button
          type="button"
          className={cn(
            'flex h-10 items-center gap-2.5 rounded hover:bg-ink/6',
            compact ? 'size-11 justify-center' : 'w-full px-2',
          )}
        >
          <span
            aria-hidden="true"
            className="grid size-6 shrink-0 place-items-center rounded-full bg-ink font-medium text-[0.6875rem] text-paper uppercase"
          >
            {initialsOf(user.name)}
          </span>
          <span className={compact ? 'sr-only' : 'min-w-0 truncate'}>{user.name}</span>
          <span className="sr-only">, theme, keys and sign-out</span>
        </button>
      }
    >
      <MenuHeading>{user.email}</MenuHeading>
      {compact && (
        <>
          <MenuItem asChild>
            <Link href={`/${locationId}/accounts`}>
              <Users />
              Accounts
            </Link>
          </MenuItem>
          <MenuItem asChild>
            <Link href={`/${locationId}/settings`}>
              <Settings />
              Settings
            </Link>
          </MenuItem>
        </>
      )}
      <MenuItem icon={<Keyboard />} aside="?" onSelect={() => show('keys')}>
        Keys
      </MenuItem>
      <MenuLine />
      <MenuHeading>Theme</MenuHeading>
      <MenuChoice value={theme} options={themes} onChange={setTheme} />
      <MenuLine />
      <MenuItem icon={<LogOut />} onSelect={() => void signOutHere()}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
