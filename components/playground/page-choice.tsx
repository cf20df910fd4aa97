import { Checkbox } from '@/components/ui/checkbox';
import type { PlaygroundPage } from '@/lib/domain/playground';
import { standInLine } from '@/lib/domain/stand-in';
import { PageBadge } from './page-badge';

type Props = {
  legend: string;
  pages: PlaygroundPage[];
  opened: PlaygroundPage[];
  shown: (page: PlaygroundPage) => boolean;
};

/** Pages of one kind to tick. Those a search hides stay in the form, and ticked. */
export function PageChoice({ legend, pages, opened, shown }: Props) {
  const none = !pages.some(shown);
  return (
    <fieldset hidden={none}>
      <legend className="sticky top-0 z-10 w-full bg-page pt-3 pb-1 font-medium text-ink-soft text-sm">{legend}</legend>
      <ul>
        {pages.map((page) => (
          <li key={page.id} hidden={!shown(page)} className="border-line border-t">
            <label htmlFor={`page-${page.id}`} className="flex min-h-14 items-center gap-3 px-1 py-2 hover:bg-ink/4">
              <Checkbox
                id={`page-${page.id}`}
                name="pageId"
                value={page.id}
                defaultChecked={opened.includes(page) || undefined}
              />
              <PageBadge page={page} size={36} />
              <span className="min-w-0">
                <span className="block truncate font-medium">{page.name}</span>
                <span className="block truncate text-ink-faint text-sm">
                  {standInLine(page.network) ?? `@${page.handle}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
