import { Button } from '@/components/ui/button';
import type { ConnectableView } from '@/lib/domain/views';

type Props = { view: ConnectableView; onAgain: () => void };

/** Reconnecting, but the sign-in reaches other accounts only. Nothing was changed. */
export function WrongAccount({ view, onAgain }: Props) {
  const reached = view.accounts.map((account) => account.handle).join(', ');
  return (
    <div className="grid gap-4">
      <p role="alert" className="border-wait border-l-2 bg-wait-wash px-3 py-2">
        You signed in for {reached || 'no account'}, which is not {view.reconnecting?.name}. Nothing was changed.
      </p>
      <p className="text-ink-soft">
        Sign in as the owner of {view.reconnecting?.name} to reconnect it. To use the other account too, connect it as a
        new one.
      </p>
      <div className="flex justify-end">
        <Button tone="primary" onClick={onAgain}>
          Sign in again
        </Button>
      </div>
    </div>
  );
}
