'use client';

import { useQuery } from '@tanstack/react-query';
import { calendarQueries } from '@/components/data/calendar-queries';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { Field } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { createCalendarLink } from '@/lib/actions/feeds';
import { CreateCalendarLink } from '@/lib/domain/calendar-link';
import { onlyOthers, onlyPosts } from './link-words';

const simple = [
  { value: '', label: 'Everything planned' },
  { value: onlyPosts, label: 'Posts only' },
  { value: onlyOthers, label: 'Content, tasks and notes' },
];

/** A name and what is in it; a view kept on the calendar gives its filters. */
export function NewLinkDialog({ onClose }: { onClose: () => void }) {
  const { locationId } = useLocation();
  const views = useQuery(calendarQueries.savedViews(locationId, 'calendar'));
  const { run } = useAction(createCalendarLink, { errors: 'silent', topics: ['feeds'] });
  const { register, onSubmit, beside, above, pending } = useActionForm({
    schema: CreateCalendarLink,
    defaultValues: { name: '', query: '' },
    send: async (input) => {
      const result = await run(input);
      if (!result.ok) return result.error;
      onClose();
    },
  });
  const kept = (views.data ?? []).map(({ name, query }) => ({ value: query, label: `As the view “${name}”` }));
  return (
    <FormDialog
      title="Make a calendar link"
      description="It shows what you may see here, from 90 days ago to 400 days ahead."
      submit="Make the link"
      pending={pending}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Field label="Name" hint="Where you will use it: “My phone”." error={beside('name') ?? above} required>
        <Input {...register('name')} maxLength={60} autoComplete="off" />
      </Field>
      <Field label="What is in it" error={beside('query')}>
        <Select options={[...simple, ...kept]} {...register('query')} />
      </Field>
    </FormDialog>
  );
}
