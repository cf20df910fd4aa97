'use client';

import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useAction } from '@/components/data/use-action';
import { Skeleton } from '@/components/ui/skeleton';
import { createCategory, deleteCategory, updateCategory } from '@/lib/actions/labels';
import { CreateCategory } from '@/lib/domain/label';
import type { Topic } from '@/lib/domain/topics';
import { HuePicker } from './hue-picker';
import { LabelRow } from './label-row';
import { NewLabel } from './new-label';
import { SettingsSection } from './settings-section';

const topics: Topic[] = ['labels', 'posts', 'calendar', 'today'];

/** What posts are about: one category each, told apart by hue on the calendar. */
export function CategorySettings() {
  const { locationId } = useLocation();
  const list = useQuery(queries.categories(locationId));
  const create = useAction(createCategory, { topics, errors: 'silent' });
  const update = useAction(updateCategory, { topics });
  const remove = useAction(deleteCategory, { topics });
  const categories = list.data ?? [];
  const freeHue = [2, 9, 5, 0, 7, 4, 10, 1, 6, 3, 8, 11].find((hue) => !categories.some((one) => one.hue === hue)) ?? 0;
  return (
    <SettingsSection title="Categories" lead="A post has at most one. Its hue marks the post on the calendar.">
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton className="h-24" />}
      {categories.length > 0 && (
        <ul className="border-line border-t">
          {categories.map((category) => (
            <LabelRow
              key={category.id}
              kind="category"
              name={category.name}
              before={
                <HuePicker
                  hue={category.hue}
                  label={`Colour of ${category.name}`}
                  onChange={(hue) => void update.run({ categoryId: category.id, hue })}
                />
              }
              onRename={async (name) => (await update.run({ categoryId: category.id, name })).ok}
              onDelete={() => remove.run({ categoryId: category.id })}
            />
          ))}
        </ul>
      )}
      <NewLabel
        kind="category"
        placeholder="Behind the counter"
        schema={CreateCategory}
        onCreate={({ name }) => create.run({ name, hue: freeHue })}
      />
    </SettingsSection>
  );
}
