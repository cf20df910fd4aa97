'use client';

import { type FormEvent, useActionState, useState } from 'react';
import { useAwake } from '@/components/shell/use-awake';
import { Button } from '@/components/ui/button';
import { allowByForm, allowPages } from '@/lib/actions/playground';
import type { AuthorizeRequest, PlaygroundPage } from '@/lib/domain/playground';
import { ChoosePages } from './choose-pages';
import { OpenPage } from './open-page';

type Props = { request: AuthorizeRequest; pages: PlaygroundPage[]; denyUrl: string };

/**
 * Which pages the app may post to; yes or no. Works before its script has come, too: pages are read from the form,
 * and then the browser itself sends it.
 */
export function ConsentForm({ request, pages, denyUrl }: Props) {
  useAwake();
  const [opened, setOpened] = useState<PlaygroundPage[]>([]);
  const [told, sendForm] = useActionState(allowByForm, null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const words = problem ?? told;

  const allow = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    const pageIds = new FormData(event.currentTarget).getAll('pageId').map(String);
    const result = await allowPages({ request, pageIds }).catch(() => null);
    if (result?.ok) return window.location.replace(result.data);
    setPending(false);
    setProblem(result?.error.message ?? 'The network could not be reached. Try again.');
  };
  return (
    <form action={sendForm} onSubmit={allow} className="grid gap-5">
      {Object.entries(request).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ChoosePages pages={pages} opened={opened} />
      <OpenPage onOpened={(page) => setOpened((now) => [...now, page])} />
      {words && (
        <p role="alert" className="border-fail border-l-2 bg-fail-wash px-3 py-2">
          {words}
        </p>
      )}
      <div className="grid grid-cols-2 gap-2">
        <Button asChild size="lg">
          <a href={denyUrl}>Deny</a>
        </Button>
        <Button
          type="submit"
          size="lg"
          tone="primary"
          pending={pending}
          className="bg-[oklch(42%_0.1_150)] text-[oklch(98%_0.02_130)] hover:bg-[oklch(36%_0.08_150)]"
        >
          Allow
        </Button>
      </div>
    </form>
  );
}
