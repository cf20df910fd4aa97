import type { PreviewProps } from '../preview-props';
import { PreviewAvatar } from './preview-avatar';
import { PreviewText } from './preview-text';

type Props = PreviewProps & { /** In a bubble, as Facebook and LinkedIn set it. */ bubble?: boolean; name?: string };

/** The follow-up comment, in the previews of networks that take one. */
export function FirstComment({ account, content, bubble, name = account.name }: Props) {
  const text = content.followUpComment;
  if (text.trim() === '') return null;
  return (
    <div className="flex gap-2 border-(--pv-line) border-t px-4 py-3">
      <PreviewAvatar name={account.name} url={account.avatarUrl} size={28} />
      <div className={bubble ? 'min-w-0 rounded-[14px] bg-(--pv-fill) px-3 py-2 text-sm' : 'min-w-0 pt-0.5 text-sm'}>
        <p className="truncate font-semibold">{name}</p>
        <PreviewText text={text} fold={null} />
      </div>
    </div>
  );
}
