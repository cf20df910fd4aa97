import { AtSign, Bookmark, Ellipsis, Globe, Lock, Moon, Repeat2, Reply, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { atHandle } from '../at-handle';
import { ActionRow } from '../parts/action-row';
import { LinkCard } from '../parts/link-card';
import { MediaGrid } from '../parts/media-grid';
import { PreviewAvatar } from '../parts/preview-avatar';
import { PostWords, PreviewText } from '../parts/preview-text';
import type { PreviewProps } from '../preview-props';
import { useCard } from '../use-card';

const audience = {
  public: { Icon: Globe, words: 'Public' },
  unlisted: { Icon: Moon, words: 'Quiet public' },
  private: { Icon: Lock, words: 'Followers' },
  direct: { Icon: AtSign, words: 'Only people mentioned' },
};

const acts = [{ Icon: Reply }, { Icon: Repeat2 }, { Icon: Star }, { Icon: Bookmark }, { Icon: Ellipsis }];

type StatusProps = Pick<PreviewProps, 'account'> & {
  visibility: keyof typeof audience;
  children: ReactNode;
  line?: boolean;
};

function Status({ account, visibility, children, line }: StatusProps) {
  const { Icon, words } = audience[visibility];
  return (
    <div className={`px-4 py-3.5 ${line ? 'border-(--pv-line) border-t' : ''}`}>
      <div className="flex items-center gap-2.5">
        <PreviewAvatar name={account.name} url={account.avatarUrl} size={46} square />
        <p className="min-w-0 flex-1 text-[15px] leading-snug">
          <span className="block truncate font-medium">{account.name}</span>
          <span className="block truncate text-(--pv-soft)">{atHandle(account.handle)}</span>
        </p>
        <span className="flex items-center gap-1.5 self-start text-(--pv-soft) text-sm">
          <Icon size={14} role="img" aria-label={words} />
          now
        </span>
      </div>
      <div className="mt-2.5 grid grid-cols-[minmax(0,1fr)] gap-3">{children}</div>
      <ActionRow acts={acts} size={17} className="mt-3.5 justify-between pr-1" />
    </div>
  );
}

/** What stands behind a warning until somebody asks. */
function Hidden() {
  return (
    <div className="grid h-32 place-items-center rounded-lg bg-(--pv-fill) text-(--pv-soft) text-sm">
      Sensitive content, shown on a click
    </div>
  );
}

export function MastodonPreview({ account, content }: PreviewProps) {
  const { summary, media, followUpComment, details } = content;
  const { visibility = 'public', spoilerText = '', sensitive = false } = details.mastodon ?? {};
  const card = useCard(content);
  return (
    <>
      <Status account={account} visibility={visibility}>
        {spoilerText ? (
          <div className="grid gap-2 rounded-lg border border-(--pv-line) px-3 py-2.5 text-[15px]">
            <PreviewText text={spoilerText} />
            <span className="font-medium text-(--pv-link) text-sm">Show more</span>
          </div>
        ) : (
          <PostWords text={summary} empty={media.length === 0} className="text-[15px] leading-[1.45]" />
        )}
        {media.length > 0 && (sensitive || spoilerText) ? (
          <Hidden />
        ) : (
          <MediaGrid media={media} badge="right" className="rounded-lg" />
        )}
        {card && !spoilerText && <LinkCard card={card} look="mastodon" />}
      </Status>
      {followUpComment.trim() !== '' && (
        <Status account={account} visibility={visibility} line>
          <PreviewText text={followUpComment} className="text-[15px] leading-[1.45]" />
        </Status>
      )}
    </>
  );
}
