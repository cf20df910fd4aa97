import { CalendarDays, Images, List, type LucideIcon, Settings, Sun, Users } from 'lucide-react';

export type NavItem = { path: string; label: string; key: string; icon: LucideIcon };

/** The planner's screens. `key` follows G on the keyboard. */
export const navItems: NavItem[] = [
  { path: 'today', label: 'Today', key: 'T', icon: Sun },
  { path: 'calendar', label: 'Calendar', key: 'C', icon: CalendarDays },
  { path: 'posts', label: 'Posts', key: 'P', icon: List },
  { path: 'media', label: 'Media', key: 'M', icon: Images },
  { path: 'accounts', label: 'Accounts', key: 'A', icon: Users },
  { path: 'settings', label: 'Settings', key: 'S', icon: Settings },
];
