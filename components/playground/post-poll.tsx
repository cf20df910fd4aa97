import type { FeedPost } from '@/lib/domain/playground';

const days = { ONE_DAY: '1 day', THREE_DAYS: '3 days', SEVEN_DAYS: '7 days', FOURTEEN_DAYS: '14 days' };

/** A poll as it was asked; nobody can vote here. */
export function PostPoll({ post }: { post: FeedPost }) {
  const poll = post.page.network === 'linkedin' ? post.details.linkedin?.poll : undefined;
  if (!poll) return null;
  return (
    <section aria-label="Poll" className="mt-3 rounded-lg border border-line px-3.5 py-3">
      <p className="font-medium">{poll.question}</p>
      <ul className="mt-2 grid gap-1.5">
        {poll.options.map((option, index) => (
          <li key={`${option}-${index.toString()}`} className="rounded border border-line px-3 py-1.5">
            {option}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-faint text-sm">Open for {days[poll.duration]}</p>
    </section>
  );
}
