'use client';

import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { PostDetails } from '@/lib/domain/post-details';
import { useComposing, useDraft } from './composer-context';
import { languages } from './languages';
import { firstLink } from './text-segments';
import { useFieldIssues } from './use-issues';

export function BlueskyDetails() {
  const { session } = useComposing();
  const details = useDraft('details');
  const summary = useDraft('summary');
  const hasMedia = useDraft('media').length > 0;
  const mine = details.bluesky ?? {};
  const [issue] = useFieldIssues('details.bluesky', true);
  const set = (change: PostDetails['bluesky']) =>
    session.edit({ details: { ...details, bluesky: { ...mine, ...change } } });
  return (
    <div data-field="details.bluesky" className="grid gap-4 sm:grid-cols-2">
      <Field
        label="Link card"
        hint={hasMedia ? 'Bluesky shows either images or a card; this post has images.' : 'Shown below the text.'}
        error={issue?.message}
      >
        <Input
          type="url"
          inputMode="url"
          value={mine.linkCardUrl ?? ''}
          maxLength={2048}
          placeholder={firstLink(summary, 'bluesky') ?? 'https://…'}
          onChange={(event) => set({ linkCardUrl: event.target.value || undefined })}
        />
      </Field>
      <Field label="Languages" hint="Up to three." className="content-start">
        <Combobox
          multiple
          label="Languages"
          placeholder="Not said"
          options={languages}
          value={mine.languages ?? []}
          onChange={(chosen) => set({ languages: chosen.slice(0, 3) })}
        />
      </Field>
    </div>
  );
}
