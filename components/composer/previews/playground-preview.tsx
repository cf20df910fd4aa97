import { firstLink } from '../text-segments';
import { LinkCard } from './link-card';
import { PreviewAvatar } from './preview-avatar';
import { PreviewImages } from './preview-images';
import { type PreviewProps, placeholder } from './preview-props';
import { PreviewText } from './preview-text';

export function PlaygroundPreview({ account, draft }: PreviewProps) {
  const { summary, media, followUpComment } = draft;
  const card = media.length === 0 ? firstLink(summary, 'playground') : null;
  return (
    <div className="grid gap-3 px-4 py-3.5">
      <div className="flex items-center gap-2.5">
        <PreviewAvatar name={account.name} url={account.avatarUrl} size={36} />
        <p className="min-w-0 flex-1 leading-snug">
          <span className="block truncate font-semibold">{account.name}</span>
          <span className="block truncate text-(--pv-soft) text-sm">{account.handle} · now</span>
        </p>
      </div>
      {(summary || media.length === 0) && (
        <PreviewText
          text={summary || placeholder}
          network="playground"
          className={`text-md leading-[1.5] ${summary ? '' : 'text-(--pv-soft)'}`}
        />
      )}
      <PreviewImages media={media} badge="left" />
      {card && <LinkCard url={card} />}
      {followUpComment.trim() !== '' && (
        <div className="flex gap-2.5 border-(--pv-line) border-t pt-3">
          <PreviewAvatar name={account.name} url={account.avatarUrl} size={24} />
          <div className="min-w-0 text-sm">
            <span className="font-semibold">{account.name}</span>
            <PreviewText text={followUpComment} network="playground" />
          </div>
        </div>
      )}
    </div>
  );
}
