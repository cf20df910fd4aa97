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

const groupClasses =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-faint [&_[cmdk-group-heading]]:text-xs';

function Row({ value, onSelect, children }: { value: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-9 cursor-pointer items-center gap-3 rounded px-3 py-1.5 data-[selected=true]:bg-ink/6 pointer-coarse:min-h-11"
    >
      {children}
    </Command.Item>
  );
}

/** Posts whose text holds the words; asked of the server from two letters on. */
function useFoundPosts(words: string) {
  const { locationId } = useLocation();
  const q = useDeferredValue(words.trim());
  return useQuery({
    queryKey: [locationId, 'posts', 'found', q],
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const path = '/locations/{locationId}/posts' as const;
      return (await readPlanner(path, { locationId }, { q, limit: 6 }, signal)).posts;
    },
  });
}

/** ⌘K: go somewhere, do something, find a post. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const here = useLocation();
  const { locations, show } = useShell();
  const { open } = useCompose();
  const { setTheme } = useTheme();
  const router = useRouter();
  const [words, setWords] = useState('');
  const found = useFoundPosts(words);
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  const goTo = (path: string, locationId = here.locationId) => then(() => router.push(`/${locationId}/${path}`));
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-3 z-50 mx-auto max-w-xl animate-rise overflow-hidden rounded-lg bg-page shadow-float outline-none sm:top-[14vh]"
        >
          <Radix.Title className="sr-only">Find or do</Radix.Title>
          <Command label="Find or do" loop>
            <Command.Input
              value={words}
              onValueChange={setWords}
              placeholder="Find a post, go somewhere, do something"
              className="h-13 w-full border-line border-b bg-transparent px-5 text-md outline-none!"
            />
            <Command.List className="max-h-[min(60vh,26rem)] overflow-y-auto p-2">
              <Command.Empty className="px-3 py-6 text-center text-ink-faint">Nothing found.</Command.Empty>
              {words.trim().length > 1 && Boolean(found.data?.length) && (
                <Command.Group heading="Posts" className={groupClasses} forceMount>
                  {found.data?.map((post) => (
                    <Row key={post.id} value={`${words} ${post.id}`} onSelect={goTo(`posts/${post.id}`)}>
                      <StateMark state={post.state} />
                      <span className="min-w-0 flex-1 truncate">{post.summary || 'Without text'}</span>
                      {post.scheduledAt && (
                        <Time at={post.scheduledAt} style="short" className="text-ink-faint text-xs" />
                      )}
                    </Row>
                  ))}
                </Command.Group>
              )}
              <Command.Group heading="Do" className={groupClasses}>
                <Row value="New post write compose" onSelect={then(() => void open())}>
                  <span className="flex-1">New post</span>
                  <Kbd>N</Kbd>
                </Row>
                <Row value="Keys shortcuts help" onSelect={then(() => show('keys'))}>
                  <span className="flex-1">Show the keys</span>
                  <Kbd>?</Kbd>
                </Row>
              </Command.Group>
              <Command.Group heading="Go to" className={groupClasses}>
                {navItems.map((item) => (
                  <Row key={item.path} value={`Go to ${item.label}`} onSelect={goTo(item.path)}>
                    <span className="flex-1">{item.label}</span>
                    <Kbd>G</Kbd>
                    <Kbd>{item.key}</Kbd>
                  </Row>
                ))}
              </Command.Group>
              {locations.length > 1 && (
                <Command.Group heading="Switch location" className={groupClasses}>
                  {locations.map((location) => (
                    <Row
                      key={location.id}
                      value={`Location ${location.name} ${location.id}`}
                      onSelect={goTo('today', location.id)}
                    >
                      <span className="flex-1">{location.name}</span>
                      {location.id === here.locationId && <span className="text-ink-faint text-xs">here</span>}
                    </Row>
                  ))}
                </Command.Group>
              )}
              <Command.Group heading="Theme" className={groupClasses}>
                {themes.map((theme) => (
                  <Row key={theme.value} value={`Theme ${theme.label}`} onSelect={then(() => setTheme(theme.value))}>
                    {theme.label}
                  </Row>
                ))}
              </Command.Group>
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
