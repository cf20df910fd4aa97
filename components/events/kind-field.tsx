'use client';

import { KindMark, kindWords } from '@/components/calendar/entry-mark';
import { type ContentEventKind, contentEventKinds } from '@/lib/domain/content-kinds';

type Props = { value: ContentEventKind; onChange: (kind: ContentEventKind) => void };

/** What it is, each kind with its mark. HubSpot's old pages are kept as they are, but none is made here. */
export function KindField({ value, onChange }: Props) {
  const offered = contentEventKinds.filter((kind) => kind !== 'legacy-page' || kind === value);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium text-base">Kind</legend>
      <div className="flex flex-wrap gap-1.5">
        {offered.map((kind) => (
          <label
            key={kind}
            className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded border border-line px-2.5 text-ink-soft text-sm transition-colors hover:border-line-strong hover:text-ink has-checked:border-ink has-checked:bg-sunk has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 pointer-coarse:h-11"
          >
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={kind === value}
              onChange={() => onChange(kind)}
              className="sr-only"
            />
            <KindMark kind={kind} decorative />
            {kindWords[kind]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
