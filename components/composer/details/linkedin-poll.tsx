'use client';

import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { networkRules } from '@/lib/domain/networks/network-rules';
import type { PostDetails } from '@/lib/domain/post-details';
import { DetailField } from './detail-field';

type Poll = NonNullable<NonNullable<PostDetails['linkedin']>['poll']>;
const durations: Record<Poll['duration'], string> = {
  ONE_DAY: 'One day',
  THREE_DAYS: 'Three days',
  SEVEN_DAYS: 'A week',
  FOURTEEN_DAYS: 'Two weeks',
};

export function LinkedinPoll({ poll, onChange }: { poll: Poll; onChange: (poll: Poll | undefined) => void }) {
  const limits = networkRules.linkedin.poll;
  const { minOptions = 2, maxOptions = 4, questionMax = 140, optionMax = 30 } = limits ?? {};
  const change = (options: string[]) => onChange({ ...poll, options });
  return (
    <fieldset className="grid gap-3 border-line border-l-2 pl-4 sm:col-span-2">
      <legend className="sr-only">Poll</legend>
      <DetailField
        path="linkedin.poll.question"
        label="Question"
        required
        aside={`${poll.question.length} / ${questionMax}`}
      >
        <Input value={poll.question} onChange={(event) => onChange({ ...poll, question: event.target.value })} />
      </DetailField>
      {poll.options.map((option, index) => (
        <DetailField
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place
          key={index}
          path={`linkedin.poll.options.${index}`}
          label={`Answer ${index + 1}`}
          aside={`${option.length} / ${optionMax}`}
        >
          <div className="flex gap-1">
            <Input
              aria-label={`Answer ${index + 1}`}
              value={option}
              onChange={(event) => change(poll.options.map((one, at) => (at === index ? event.target.value : one)))}
            />
            {poll.options.length > minOptions && (
              <IconButton
                label={`Remove answer ${index + 1}`}
                onClick={() => change(poll.options.filter((_, at) => at !== index))}
              >
                <X size={16} />
              </IconButton>
            )}
          </div>
        </DetailField>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        {poll.options.length < maxOptions && (
          <Button tone="plain" onClick={() => change([...poll.options, ''])}>
            <Plus size={16} aria-hidden="true" />
            Another answer
          </Button>
        )}
        <Select
          aria-label="How long it runs"
          className="w-40"
          value={poll.duration}
          onChange={(event) => onChange({ ...poll, duration: event.target.value as Poll['duration'] })}
          options={Object.entries(durations).map(([value, label]) => ({ value, label }))}
        />
        <Button tone="plain" onClick={() => onChange(undefined)}>
          Without a poll
        </Button>
      </div>
    </fieldset>
  );
}
