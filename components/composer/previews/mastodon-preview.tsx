import { AtSign, Bookmark, Ellipsis, Globe, Lock, Moon, Repeat2, Reply, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { firstLink } from '../text-segments';
import { LinkCard } from './link-card';
import { PreviewAvatar } from './preview-avatar';
import { PreviewImages } from './preview-images';
import { type PreviewProps, placeholder } from './preview-props';
import { PreviewText } from './preview-text';

const audience = {
  public: { Icon: Globe, words: 'Public' },
  unlisted: { Icon: Moon, words: 'Quiet public' },
  private: { Icon: Lock, words: 'Followers' },
  direct: { Icon: AtSign, words: 'Only people mentioned' },
};

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
          <span className="block truncate text-(--pv-soft)">{account.handle}</span>
        </p>
        <span className="flex items-center gap-1.5 self-start text-(--pv-soft) text-sm">
          <Icon size={14} role="img" aria-label={words} />
          now
        </span>
      </div>
      <div className="mt-2.5 grid gap-3">{children}</div>
      <div aria-hidden="true" className="mt-3.5 flex justify-between pr-1 text-(--pv-soft)">
        <Reply size={17} />
        <Repeat2 size={17} />
        <Star size={17} />
        <Bookmark size={17} />
        <Ellipsis size={17} />
      </div>
    </div>
  );
}

export function MastodonPreview({ account, draft }: PreviewProps) {
  const { summary, media, followUpComment, details } = draft;
  const { visibility = 'public', spoilerText = '', sensitive = false } = details.mastodon ?? {};
  const card = media.length === 0 && !spoilerText ? firstLink(summary, 'mastodon') : null;
  return (
    <>
      <Status account={account} visibility={visibility}>
        {spoilerText ? (
          <div className="grid gap-2 rounded-lg border border-(--pv-line) px-3 py-2.5 text-[15px]">
            <PreviewText text={spoilerText} network="mastodon" />
            <span className="font-medium text-(--pv-link) text-sm">Show more</span>
          </div>
        ) : (
          (summary || media.length === 0) && (
            <PreviewText
              text={summary || placeholder}
              network="mastodon"
              className={`text-[15px] leading-[1.45] ${summary ? '' : 'text-(--pv-soft)'}`}
            />
          )
        )}
        {media.length > 0 &&
          (sensitive || spoilerText ? (
            <div className="grid h-32 place-items-center rounded-lg bg-(--pv-fill) text-(--pv-soft) text-sm">
              Sensitive content, shown on a click
            </div>
          ) : (
            <PreviewImages media={media} badge="right" />
          ))}
        {card && <LinkCard url={card} />}
      </Status>
      {followUpComment.trim() !== '' && (
        <Status account={account} visibility={visibility} line>
          <PreviewText text={followUpComment} network="mastodon" className="text-[15px] leading-[1.45]" />
        </Status>
      )}
    </>
  );
}
