import { cn } from '@/components/ui/cn';
import type { Watermark } from '../proof-room';

const places: Record<string, string> = {
  'top-left': 'top-[3%] left-[3%]',
  'top-right': 'top-[3%] right-[3%]',
  'bottom-left': 'bottom-[3%] left-[3%]',
  'bottom-right': 'right-[3%] bottom-[3%]',
  center: 'top-1/2 left-1/2 -translate-1/2',
};

/** The location's mark where publishing lays it; its outline while there is no image of it. */
export function WatermarkMark({ watermark: { imageUrl, position, opacity, scale } }: { watermark: Watermark }) {
  const place = cn('pointer-events-none absolute', places[position]);
  const style = { width: `${scale * 100}%`, opacity };
  if (imageUrl) return <img src={imageUrl} alt="" style={style} className={place} />;
  return (
    <span
      style={{ minWidth: style.width }}
      className={cn(
        place,
        'rounded-sm border border-[#fff] border-dashed bg-[#000]/60 px-1.5 text-center text-[#fff] text-xs',
      )}
    >
      Watermark
    </span>
  );
}
