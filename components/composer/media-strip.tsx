'use client';

import type { EditorMedia } from './editor-draft';
import { FieldIssues } from './field-issues';
import { useFieldIssues } from './use-issues';

/** What is shared, only to look at, with what this tab's network says about the single files. */
export function MediaStrip({ media, path }: { media: EditorMedia[]; path: string }) {
  const issues = useFieldIssues(path, true).filter((issue) => issue.path !== path);
  if (media.length === 0) return <p className="pt-2 text-ink-faint text-sm">No media yet</p>;
  return (
    <>
      <ul aria-label="Common media" className="flex flex-wrap gap-1.5 pt-1">
        {media.map(({ view, altText }) => (
          <li key={view.id}>
            <img
              src={view.thumbnailUrl}
              alt={altText || view.name}
              width={56}
              height={56}
              className="size-14 rounded bg-sunk object-cover opacity-80"
            />
          </li>
        ))}
      </ul>
      <FieldIssues id={`${path}-strip-issues`} issues={issues} />
    </>
  );
}
