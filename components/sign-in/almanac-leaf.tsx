import { Wordmark } from '@/components/shell/wordmark';

const word = (today: Date, part: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en', part).format(today);

/** Posts of an imagined day, as shares of the way from sunrise to sunset; those before the sun are out. */
const posts = [0.13, 0.29, 0.41, 0.68, 0.82, 0.91];
const sun = 0.55;
const hours = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const onArc = (share: number, radius: number) => {
  const angle = Math.PI * (1 - share);
  return { x: 200 + radius * Math.cos(angle), y: 190 - radius * Math.sin(angle) };
};
const round = (value: number) => Math.round(value * 100) / 100;

function DayArc() {
  const at = onArc(sun, 160);
  return (
    <svg aria-hidden="true" viewBox="0 0 400 214" className="w-full max-w-104 text-ink">
      <path
        d="M40 190a160 160 0 0 1 320 0"
        fill="none"
        stroke="var(--line-strong)"
        strokeDasharray="1 5"
        strokeLinecap="round"
      />
      {hours.map((hour) => {
        const [inner, outer] = [onArc(hour / 12, 172), onArc(hour / 12, hour % 3 === 0 ? 184 : 178)];
        return (
          <path
            key={hour}
            d={`M${round(inner.x)} ${round(inner.y)}L${round(outer.x)} ${round(outer.y)}`}
            stroke="var(--ink-faint)"
          />
        );
      })}
      {posts.map((share) => {
        const { x, y } = onArc(share, 160);
        const isOut = share < sun;
        return (
          <circle
            key={share}
            cx={round(x)}
            cy={round(y)}
            r="5"
            fill={isOut ? 'var(--done)' : 'var(--sunk)'}
            stroke={isOut ? 'var(--done)' : 'var(--wait)'}
            strokeWidth="1.75"
          />
        );
      })}
      <circle cx={round(at.x)} cy={round(at.y)} r="13" fill="var(--sunk)" />
      <circle cx={round(at.x)} cy={round(at.y)} r="9" fill="currentColor" />
      <path d="M8 190.500h384" stroke="currentColor" />
    </svg>
  );
}

/** A printed day: its number, its name, and the sun's way with what goes out along it. */
export function AlmanacLeaf({ today }: { today: Date }) {
  return (
    <div className="flex h-full flex-col justify-between gap-8 overflow-hidden px-10 py-9 xl:px-14">
      <Wordmark />
      <div>
        <DayArc />
        <div className="mt-7 flex items-end gap-5">
          <span className="font-display font-light text-day tabular-nums tracking-[-0.04em]">
            {word(today, { day: 'numeric' })}
          </span>
          <span className="pb-1.5">
            <span className="block font-display text-lg">{word(today, { weekday: 'long' })}</span>
            <span className="block text-ink-soft">{word(today, { month: 'long', year: 'numeric' })}</span>
          </span>
        </div>
      </div>
      <p className="max-w-72 text-balance text-ink-soft">
        Write once, plan the month, and see with proof what went out, where and when.
      </p>
    </div>
  );
}
