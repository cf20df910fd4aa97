import type { MediaView } from '@/lib/domain/views';
import { type Box, type Turn, turned, whole } from './crop-geometry';

type Props = {
  view: Pick<MediaView, 'url' | 'width' | 'height'>;
  turn: Turn;
  /** The part that is shown, in shares of the turned picture. */
  box?: Box;
  alt?: string;
};

/** A picture turned and cropped by style alone; fills the element around it, which has to be `relative`. */
export function TurnedImage({ view, turn, box = whole, alt = '' }: Props) {
  const size = turned(view, turn);
  const lies = turn === 90 || turn === 270;
  return (
    <span aria-hidden={alt === '' || undefined} className="pointer-events-none absolute inset-0 block overflow-hidden">
      <span
        className="absolute block"
        style={{
          left: `${(-box.x / box.width) * 100}%`,
          top: `${(-box.y / box.height) * 100}%`,
          width: `${100 / box.width}%`,
          height: `${100 / box.height}%`,
        }}
      >
        <img
          src={view.url}
          alt={alt}
          draggable={false}
          className="absolute top-1/2 left-1/2 max-w-none"
          style={{
            width: lies ? `${(size.height / size.width) * 100}%` : '100%',
            height: lies ? `${(size.width / size.height) * 100}%` : '100%',
            transform: `translate(-50%, -50%) rotate(${turn}deg)`,
          }}
        />
      </span>
    </span>
  );
}
