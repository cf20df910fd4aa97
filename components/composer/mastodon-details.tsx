'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { mastodonVisibilities, PostDetails } from '@/lib/domain/post-details';
import { useComposing, useDraft } from './composer-context';
import { languages } from './languages';
import { useFieldIssues } from './use-issues';

type Visibility = (typeof mastodonVisibilities)[number];
const visibilities: Record<Visibility, string> = {
  public: 'Public',
  unlisted: 'Quiet public (not in feeds)',
  private: 'Followers only',
  direct: 'Only people mentioned',
};

export function MastodonDetails() {
  const { session } = useComposing();
  const details = useDraft('details');
  const mine = details.mastodon ?? {};
  const [issue] = useFieldIssues('details.mastodon', true);
  const set = (change: PostDetails['mastodon']) =>
    session.edit({ details: { ...details, mastodon: { ...mine, ...change } } });
  return (
    <div data-field="details.mastodon" className="grid gap-4 sm:grid-cols-2">
      <Field label="Who sees it">
        <Select
          value={mine.visibility ?? 'public'}
          onChange={(event) => set({ visibility: event.target.value as Visibility })}
          options={Object.entries(visibilities).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field label="Language" className="content-start">
        <Select
          value={mine.language ?? ''}
          onChange={(event) => set({ language: event.target.value || undefined })}
          options={[{ value: '', label: 'As the account is set' }, ...languages]}
        />
      </Field>
      <Field
        label="Content warning"
        hint="Hides the text until one asks for it. It counts as part of the text."
        error={issue?.message}
        className="sm:col-span-2"
      >
        <Input
          value={mine.spoilerText ?? ''}
          maxLength={500}
          onChange={(event) => set({ spoilerText: event.target.value })}
        />
      </Field>
      <Checkbox
        label="Hide images until one asks for them"
        checked={mine.sensitive ?? false}
        onChange={(event) => set({ sensitive: event.target.checked })}
        className="sm:col-span-2"
      />
    </div>
  );
}
