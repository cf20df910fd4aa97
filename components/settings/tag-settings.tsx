'use client';

import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useAction } from '@/components/data/use-action';
import { Skeleton } from '@/components/ui/skeleton';
import { createTag, deleteTag, renameTag } from '@/lib/actions/labels';
import { CreateTag } from '@/lib/domain/label';
import type { Topic } from '@/lib/domain/topics';
import { LabelRow } from './label-row';
import { NewLabel } from './new-label';
import { SettingsSection } from './settings-section';

const topics: Topic[] = ['labels', 'posts', 'calendar', 'today'];

/** Words to find posts by; a post has as many as it needs. */
export function TagSettings() {
  const { locationId } = useLocation();
  const list = useQuery(queries.tags(locationId));
  const create = useAction(createTag, { topics, errors: 'silent' });
  const rename = useAction(renameTag, { topics });
  const remove = useAction(deleteTag, { topics });
  const tags = list.data ?? [];
  return (
    <SettingsSection title="Tags" lead="For finding posts again. They stay here and are not sent to any network.">
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton className="h-24" />}
      {tags.length > 0 && (
        <ul className="border-line border-t">
          {tags.map((tag) => (
            <LabelRow
              key={tag.id}
              kind="tag"
              name={tag.name}
              onRename={async (name) => (await rename.run({ tagId: tag.id, name })).ok}
              onDelete={() => remove.run({ tagId: tag.id })}
            />
          ))}
        </ul>
      )}
      <NewLabel kind="tag" placeholder="sourdough" schema={CreateTag} onCreate={create.run} />
    </SettingsSection>
  );
}
