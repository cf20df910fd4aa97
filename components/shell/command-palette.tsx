'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useTheme } from 'next-themes';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useCompose } from '@/components/composer/use-compose';
import { useLocation } from '@/components/data/location';
import { readPlanner } from '@/components/data/read';
import { Kbd } from '@/components/ui/kbd';
import { StateMark } from '@/components/ui/state-mark';
import { Time } from '@/components/ui/time';
import { navItems } from './nav-items';
import { themes } from './person-menu';
import { useShell } from './shell-context';

type Entry = { id: string; words: string; aside?: ReactNode; before?: ReactNode; act: () => void };

/** Posts whose text holds the words; asked of the server from two letters on. */
function useFoundPosts(words: string) {
  const { locationId } = useLocation();
  const q = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: [locationId, 'posts', 'found', q],
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const path = '/locations/{locationId}/posts' as const;
      return (await readPlanner(path, { locationId }, { q, limit: 6 }, signal)).posts;
    },
  });
  return q.length > 1 ? (found.data ?? []) : [];
}

/** Everything that can be done or gone to, in groups. */
function useEntries(): { heading: string; entries: Entry[] }[] {
  const here = useLocation();
  const { locations, show } = useShell();
  const { open } = useCompose();
  const { setTheme } = useTheme();
  const router = useRouter();
  return [
    {
      heading: 'Do',
      entries: [
        { id: 'new', words: 'New post', aside: <Kbd>N</Kbd>, act: () => void open() },
        { id: 'keys', words: 'Show the keys', aside: <Kbd>?</Kbd>, act: () => show('keys') },
      ],
    },
    {
      heading: 'Go to',
      entries: navItems.map(({ path, label, key }) => ({
        id: path,
        words: label,
        aside: (
          <span className="flex gap-1">
            <Kbd>G</Kbd>
            <Kbd>{key}</Kbd>
          </span>
        ),
        act: () => router.push(`/${here.locationId}/${path}`),
      })),
    },
    {
      heading: 'Switch location',
      entries: locations
        .filter((location) => location.id !== here.locationId)
        .map(({ id, name }) => ({ id, words: name, act: () => router.push(`/${id}/today`) })),
    },
    {
      heading: 'Theme',
      entries: themes.map(({ value, label }) => ({ id: value, words: label, act: () => setTheme(value) })),
    },
  ];
}

/** ⌘K: go somewhere, do something, find a post. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { locationId } = useLocation();
  const router = useRouter();
  const [words, setWords] = useState('');
  const posts = useFoundPosts(words);
  const wanted = words.trim().toLowerCase();
  const found = {
    heading: 'Posts',
    entries: posts.map((post) => ({
      id: post.id,
      words: post.summary || 'Without text',
      before: <StateMark state={post.state} />,
      aside: post.scheduledAt && <Time at={post.scheduledAt} style="short" className="text-ink-faint text-xs" />,
      act: () => router.push(`/${locationId}/posts/${post.id}`),
    })),
  };
  const groups = useEntries().map(({ heading, entries }) => ({
    heading,
    entries: entries.filter((entry) => `${heading} ${entry.words}`.toLowerCase().includes(wanted)),
  }));
  const shown = [...groups, found].filter((group) => group.entries.length > 0);
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-3 z-50 mx-auto max-w-xl animate-rise overflow-hidden rounded-lg bg-page shadow-float outline-none sm:top-[14vh]"
        >
          <Radix.Title className="sr-only">Find or do</Radix.Title>
          <Command label="Find or do" loop shouldFilter={false}>
            <Command.Input
              value={words}
              onValueChange={setWords}
              placeholder="Find a post, go somewhere, do something"
              className="h-13 w-full border-line border-b bg-transparent px-5 text-md outline-none!"
            />
            <Command.List className="max-h-[min(60vh,26rem)] overflow-y-auto p-2">
              {shown.length === 0 && <p className="px-3 py-6 text-center text-ink-faint">Nothing found.</p>}
              {shown.map((group) => (
                <Command.Group
                  key={group.heading}
                  heading={group.heading}
                  className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-faint [&_[cmdk-group-heading]]:text-xs"
                >
                  {group.entries.map((entry: Entry) => (
                    <Command.Item
                      key={entry.id}
                      value={`${group.heading} ${entry.id}`}
                      onSelect={() => {
                        onClose();
                        entry.act();
                      }}
                      className="flex min-h-9 cursor-pointer items-center gap-3 rounded px-3 py-1.5 data-[selected=true]:bg-ink/6 pointer-coarse:min-h-11"
                    >
                      {entry.before}
                      <span className="min-w-0 flex-1 truncate">{entry.words}</span>
                      {entry.aside}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
