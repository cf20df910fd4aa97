'use client';

import type { UseFormRegister } from 'react-hook-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import type { UpdateNotificationSettings } from '@/lib/domain/notification';
import { notificationKinds } from '@/lib/domain/notification-kinds';
import { kindWords } from '@/lib/domain/notification-words';

const mailOptions = [
  { value: 'now', label: 'At once' },
  { value: 'digest', label: 'In the daily mail' },
  { value: 'off', label: 'No mail' },
];

type Props = {
  register: UseFormRegister<UpdateNotificationSettings> /** Whether this server sends any. */;
  mails: boolean;
};

/** A row for each kind: in the app, and by mail. */
export function NotificationChoices({ register, mails }: Props) {
  return (
    <ul className="max-w-3xl border-line border-t">
      {notificationKinds.map((kind) => (
        <li
          key={kind}
          className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-b py-3 pointer-coarse:py-2"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p id={`told-${kind}`} className="font-medium">
              {kindWords[kind].label}
            </p>
            <p className="text-ink-faint text-sm">{kindWords[kind].hint}</p>
          </div>
          <Checkbox
            {...register(`choices.${kind}.inApp`)}
            label={
              <>
                In the app<span className="sr-only">: {kindWords[kind].label}</span>
              </>
            }
          />
          {mails && (
            <Select
              {...register(`choices.${kind}.mail`)}
              aria-label={`Mail: ${kindWords[kind].label}`}
              options={mailOptions}
              className="w-44"
            />
          )}
        </li>
      ))}
    </ul>
  );
}
