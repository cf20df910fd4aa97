import { Button } from '@/components/ui/button';
import { SpinnerRing } from '@/components/ui/spinner-ring';

type Props = { name: string; onCancel: () => void };

/** Between step one and two: the person is at the network, in the window beside. */
export function WaitingForNetwork({ name, onCancel }: Props) {
  return (
    <div className="flex flex-col items-center gap-3 py-8 text-center" role="status">
      <SpinnerRing className="text-accent" />
      <p className="text-md">{name} is waiting for you in its own window.</p>
      <p className="max-w-sm text-balance text-ink-soft">
        Once you have agreed there, your accounts appear here by themselves. If the window is closed, start again.
      </p>
      <Button className="mt-2" onClick={onCancel}>
        Start again
      </Button>
    </div>
  );
}
