'use client';

import { type ChangeEvent, useId, useRef, useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { FileDrop } from '@/components/media/file-drop';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { lookAtFeed } from '@/lib/actions/feeds';
import { LookAtFeed } from '@/lib/domain/feed';
import { feedLimits } from '@/lib/domain/feed-limits';
import type { NewSource } from './add-feed-dialog';
import { FoundFeeds } from './found-feeds';

type Props = {
  address: string;
  onAddress: (address: string) => void;
  onFound: (source: NewSource) => void;
  onClose: () => void;
};

/** An address is looked at before anything is kept; a web page offers the feeds it names. */
export function FeedAddressStep({ address, onAddress, onFound, onClose }: Props) {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [page, setPage] = useState<{ url: string; title: string }[] | null>(null);
  const [refused, refuse] = useState<string | null>(null);
  const { run } = useAction(lookAtFeed, { errors: 'silent', topics: [] });
  async function look({ url }: LookAtFeed) {
    setPage(null);
    refuse(null);
    const result = await run({ url });
    if (!result.ok) return result.error;
    onAddress(url);
    if (result.data.kind === 'page') setPage(result.data.feeds);
    else onFound({ look: result.data, file: null });
  }
  const form = useActionForm({
    schema: LookAtFeed,
    defaultValues: { url: address },
    send: look,
  });
  const take = ([file]: File[]) => {
    if (!file) return;
    if (file.size > feedLimits.bytes) refuse('This file is larger than 10 MB. Export less of the calendar.');
    else if (!/\.(ics|ical|ifb|vcs)$/i.test(file.name)) refuse('Choose a calendar file; its name ends in .ics.');
    else onFound({ look: null, file });
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    take([...(target.files ?? [])]);
    target.value = '';
  };
  const pick = async (url: string) => {
    form.setValue('url', url);
    const error = await look({ url });
    if (error) form.show(error);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Add a calendar or feed"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} tone="primary" pending={form.pending}>
            Look
          </Button>
        </>
      }
    >
      <FileDrop onFiles={take} words="Drop the .ics file">
        <form id={id} method="post" noValidate onSubmit={form.onSubmit} className="grid gap-5">
          <Field
            label="Address"
            hint="Of a calendar (iCal, webcal), of a blog’s feed, or of the blog itself. In Google Calendar it is the “secret address in iCal format”."
            error={form.beside('url') ?? form.above}
            required
          >
            <Input type="url" inputMode="url" placeholder="https://" autoComplete="off" {...form.register('url')} />
          </Field>
        </form>
        {page && <FoundFeeds feeds={page} onPick={(url) => void pick(url)} />}
        <div className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t pt-4">
          <Button onClick={() => chooser.current?.click()}>Choose an .ics file</Button>
          <span className="text-ink-faint text-sm">or drop it here; up to 10 MB, read once.</span>
          <input
            ref={chooser}
            type="file"
            accept=".ics,.ical,text/calendar"
            aria-label="Calendar file"
            hidden
            onChange={choose}
          />
        </div>
        <p role="alert" className="mt-2 text-fail text-sm empty:hidden">
          {refused}
        </p>
      </FileDrop>
    </Dialog>
  );
}
