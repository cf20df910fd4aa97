import type { FeedPost } from '@/lib/domain/playground';
import { detailRows } from '@/lib/domain/playground-details';

const isAddress = (value: string) => /^https?:\/\/\S+$/.test(value);

/** The fields only this network knows, as they came in. */
export function PostDetailsTable({ post }: { post: FeedPost }) {
  const rows = detailRows(post.page.network, post.details);
  if (rows.length === 0) return null;
  return (
    <dl aria-label="Details" className="mt-3 border-line border-t text-sm">
      {rows.map(({ label, value }) => (
        <div
          key={label}
          className="grid grid-cols-[minmax(6rem,9rem)_minmax(0,1fr)] gap-x-3 border-line border-b py-1.5"
        >
          <dt className="text-ink-faint">{label}</dt>
          <dd className="whitespace-pre-wrap break-words">
            {isAddress(value) ? (
              <a href={value} target="_blank" rel="noreferrer nofollow" className="text-accent underline">
                {value}
              </a>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
