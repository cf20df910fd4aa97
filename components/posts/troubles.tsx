import type { ReactNode } from 'react';
import { networkNames } from '@/components/ui/network-mark';
import type { PostView, PublicationView } from '@/lib/domain/views';
import { PublicationActions } from './publication-actions';

const inTrouble = (publication: PublicationView) => publication.needsPerson || publication.canRetry;

type Props = { post: PostView /** Another step of one publication, before the usual ones. */; beside?: Beside };
type Beside = (publication: PublicationView) => ReactNode;

/** What went wrong with a post, account by account, with the next step beside it. */
export function Troubles({ post, beside }: Props) {
  return (
    <ul className="grid gap-3">
      {post.publications.filter(inTrouble).map((publication) => (
        <li key={publication.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <p className="max-w-prose flex-1 basis-72 text-sm">
            <span className="font-medium">
              {publication.accountName}, {networkNames[publication.network]}:
            </span>{' '}
            <span className="text-ink-soft">
              {publication.failureReason ??
                'The answer was lost and nothing readable tells whether it is live. Look there, then say.'}
            </span>
          </p>
          <span className="flex flex-wrap gap-2">
            {beside?.(publication)}
            <PublicationActions publication={publication} />
          </span>
        </li>
      ))}
    </ul>
  );
}
