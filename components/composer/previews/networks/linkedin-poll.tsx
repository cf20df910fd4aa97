import type { PostDetails } from '@/lib/domain/post-details';

type Poll = NonNullable<NonNullable<PostDetails['linkedin']>['poll']>;
const left = { ONE_DAY: '1d left', THREE_DAYS: '3d left', SEVEN_DAYS: '1w left', FOURTEEN_DAYS: '2w left' };

export function LinkedinPoll({ poll: { question, options, duration } }: { poll: Poll }) {
  return (
    <div className="mx-3 mb-2 grid gap-3 rounded-lg border border-(--pv-line) px-4 py-3.5">
      <div>
        <p className="wrap-anywhere font-semibold text-[16px] leading-snug">{question || 'Your question'}</p>
        <p className="text-(--pv-soft) text-xs">The author can see how you vote.</p>
      </div>
      <ul className="grid gap-2">
        {options.map((option, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two options may say the same while they are written
            key={index}
            className="wrap-anywhere rounded-full border border-(--pv-link) px-4 py-1 text-center font-semibold text-(--pv-link) text-[15px]"
          >
            {option || `Option ${index + 1}`}
          </li>
        ))}
      </ul>
      <p className="text-(--pv-soft) text-sm">0 votes · {left[duration]}</p>
    </div>
  );
}
