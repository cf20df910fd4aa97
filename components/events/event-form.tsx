'use client';

import { type KeyboardEvent, useEffect, useId } from 'react';
import { useActionForm } from '@/components/data/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import type { ContentEventInput, ContentEventView } from '@/lib/domain/content-event';
import { statesOf } from '@/lib/domain/content-kinds';
import { EventHead } from './event-head';
import { type EventValues, EventForm as Schema, withKind } from './event-values';
import { FormFoot } from './form-foot';
import { KindField } from './kind-field';
import { LabelRows } from './label-rows';
import { useKeptForm } from './use-kept-form';
import { useSaveEvent } from './use-save-event';
import { WhenField } from './when-field';

type Props = {
  /** Null for a new one. */
  event: ContentEventView | null;
  address: string;
  base: EventValues;
  onClose: () => void;
};
const stateWords = { planned: 'Planned', published: 'Published', done: 'Done', canceled: 'Canceled' };

/** Everything a person says of a content event, a task or a note. Nothing is saved before “Save”; nothing is lost either. */
export function EventForm({ event, address, base, onClose }: Props) {
  const id = useId();
  const form = useActionForm<EventValues, ContentEventInput>({
    schema: Schema,
    defaultValues: base,
    send: (input) => saving.save(input),
  });
  const { register, beside, above, pending, onSubmit, setValue, setFocus, show } = form;
  const kept = useKeptForm(form, { address, base, version: event?.version ?? null });
  const saving = useSaveEvent(event, kept.version, () => {
    kept.drop();
    onClose();
  });
  const values = form.watch();
  const set = (change: Partial<EventValues>) => {
    for (const [field, value] of Object.entries(change)) setValue(field as keyof EventValues, value);
    if (form.formState.isSubmitted) void form.trigger();
  };
  const besideMoment = (path: 'start' | 'end') => beside(path) ?? beside(`${path}.day`) ?? beside(`${path}.time`);
  const saveMine = form.handleSubmit(async (input) => {
    const error = await saving.save(input, true);
    if (error) show(error);
  });
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Enter' || !(pressed.metaKey || pressed.ctrlKey)) return;
    pressed.preventDefault();
    onSubmit(pressed);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once only, when a new one is begun
  useEffect(() => {
    if (!event) setFocus('title');
  }, []);

  const states = statesOf(values.kind);
  const isNote = values.kind === 'note';
  return (
    <>
      <EventHead event={event} kind={values.kind} onClose={onClose} onTicked={kept.takeTick} onDeleted={kept.drop} />
      <form
        id={id}
        method="post"
        noValidate
        onSubmit={onSubmit}
        onKeyDown={onKeyDown}
        className="grid min-h-0 flex-1 content-start gap-5 overflow-y-auto px-5 py-5"
      >
        {kept.restored && (
          <p className="flex items-center justify-between gap-3 rounded bg-sunk px-3 py-2 text-sm">
            These words were not saved yet.
            <Button tone="link" className="text-sm" onClick={kept.startOver}>
              {event ? 'Drop my changes' : 'Start over'}
            </Button>
          </p>
        )}
        <Field label={isNote ? 'Note' : 'Title'} error={beside('title')} required>
          <Input {...register('title')} maxLength={500} autoComplete="off" className="text-md" />
        </Field>
        <KindField value={values.kind} onChange={(kind) => set(withKind(values, kind))} />
        <WhenField
          value={values}
          onChange={set}
          onlyDays={isNote}
          startError={besideMoment('start')}
          endError={besideMoment('end')}
        />
        {!isNote && (
          <Field label="Link" error={beside('url')} hint={event ? undefined : 'Where it is written, or will be read.'}>
            <Input {...register('url')} type="url" inputMode="url" placeholder="https://" autoComplete="off" />
          </Field>
        )}
        <Field label="Description" error={beside('description')}>
          <Textarea {...register('description')} rows={3} />
        </Field>
        {states.length > 1 && values.kind !== 'task' && (
          <Field label="State" error={beside('state')}>
            <Select
              {...register('state')}
              options={states.map((state) => ({ value: state, label: stateWords[state] }))}
            />
          </Field>
        )}
        <LabelRows value={values} onChange={set} errorOf={beside} />
      </form>
      <FormFoot
        formId={id}
        isNew={event === null}
        kind={values.kind}
        dirty={kept.dirty}
        pending={pending}
        above={above}
        faster={saving.faster}
        onTakeTheirs={kept.startOver}
        onSaveMine={() => void saveMine()}
      />
    </>
  );
}
