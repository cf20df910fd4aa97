import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { webhookEventGroups } from './webhook-events';

test('docs/webhooks.md lists the same events in the same words', () => {
  const page = readFileSync('docs/webhooks.md', 'utf8');
  const listed = [...page.matchAll(/^### (.+)$|^\| `(\S+)` \| (.+) \|$/gm)].map(([, title, name, words]) =>
    title ? title : `${name}: ${words}`,
  );
  expect(listed).toEqual(
    webhookEventGroups.flatMap(({ title, events }) => [
      title,
      ...Object.entries(events).map(([name, words]) => `${name}: ${words}`),
    ]),
  );
});
