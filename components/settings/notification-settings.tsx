'use client';

import { Controller } from 'react-hook-form';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { useActionForm } from '@/components/data/use-action-form';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { updateNotificationSettings } from '@/lib/actions/notifications';
import { type NotificationSettingsView, UpdateNotificationSettings } from '@/lib/domain/notification';
import { MailTest } from './mail-test';
import { NotificationChoices } from './notification-choices';
import { SettingsSection } from './settings-section';
import { TimeZonePicker } from './time-zone-picker';

const formOf = ({ mailTo: _, mailTrouble: __, ...rest }: NotificationSettingsView): UpdateNotificationSettings => rest;

/** How the person who looks is told about this location. */
export function NotificationSettings({ settings }: { settings: NotificationSettingsView }) {
  const { name } = useLocation();
  const mails = settings.mailTo !== null;
  const { run } = useAction(updateNotificationSettings, { errors: 'silent', topics: ['notifications'] });
  const { register, control, onSubmit, beside, above, pending, formState, reset, watch } = useActionForm({
    schema: UpdateNotificationSettings,
    defaultValues: formOf(settings),
    send: async (input) => {
      const result = await run(input);
      if (!result.ok) return result.error;
      reset(formOf(result.data));
      toast.done('Saved.');
    },
  });
  const quiet = watch('quiet');
  return (
    <>
      <form method="post" noValidate onSubmit={onSubmit}>
        <SettingsSection title="What you are told of" lead={`Yours alone, for ${name}.`}>
          <NotificationChoices register={register} mails={mails} />
        </SettingsSection>
        {mails && (
          <SettingsSection
            title="When mails come"
            lead="“At once” waits a little for more of the same kind, so that many are one mail."
          >
            <div className="grid max-w-md gap-5">
              <Field label="Daily mail at" error={beside('digestAt')}>
                <Input type="time" {...register('digestAt')} className="w-36" />
              </Field>
              <Checkbox
                {...register('quiet')}
                label="Quiet hours"
                hint="What happens then is mailed when they are over. The app shows it all the same."
              />
              {quiet && (
                <div className="flex flex-wrap gap-4">
                  <Field label="From" error={beside('quietFrom')}>
                    <Input type="time" {...register('quietFrom')} className="w-36" />
                  </Field>
                  <Field label="Until" error={beside('quietTo')}>
                    <Input type="time" {...register('quietTo')} className="w-36" />
                  </Field>
                </div>
              )}
              <Field label="Your time zone" error={beside('timeZone')} hint="The clock of these times.">
                <Controller name="timeZone" control={control} render={({ field }) => <TimeZonePicker {...field} />} />
              </Field>
            </div>
          </SettingsSection>
        )}
        {above && (
          <p role="alert" className="pt-5 text-fail text-sm">
            {above}
          </p>
        )}
        <div className="pt-6">
          <Button type="submit" tone="primary" pending={pending} disabled={!formState.isDirty}>
            Save notifications
          </Button>
        </div>
      </form>
      <MailTest mailTo={settings.mailTo} trouble={settings.mailTrouble} />
    </>
  );
}
