import type { EditorMedia } from '../../editor-draft';
import { ratioOf } from '../place-picture';
import { MediaFrame } from './media-frame';

type Props = {
  item: EditorMedia;
  /** Of the frame around, width by height. */
  frameRatio: number;
  badge?: 'left' | null;
  length?: boolean;
};

/** A medium whole in the middle of its frame, with ground beside or above it. */
export function Contained({ item, frameRatio, badge = null, length }: Props) {
  const ratio = ratioOf(item.view, item.edit);
  return (
    <div className="absolute inset-0 grid place-items-center">
      <div
        style={{ aspectRatio: ratio, ...(ratio >= frameRatio ? { width: '100%' } : { height: '100%' }) }}
        className="relative"
      >
        <MediaFrame key={item.view.id} item={item} ratio={ratio} badge={badge} length={length} />
      </div>
    </div>
  );
}
