import { AccountAvatar } from '@/components/ui/account-avatar';
import { Tooltip } from '@/components/ui/tooltip';
import type { PublicationView } from '@/lib/domain/views';

const asAccount = (publication: PublicationView) => ({
  name: publication.accountName,
  handle: publication.accountHandle,
  network: publication.network,
  avatarUrl: publication.accountAvatarUrl,
});

type Props = { publications: PublicationView[]; size?: number; most?: number };

/** The accounts of a post, side by side; those that failed are ringed. */
export function AccountRow({ publications, size = 24, most = 4 }: Props) {
  const shown = publications.slice(0, most);
  const rest = publications.length - shown.length;
  if (publications.length === 0) return <span className="text-ink-faint text-sm">No account</span>;
  return (
    <span className="inline-flex items-center gap-2">
      {shown.map((publication) => (
        <AccountAvatar
          key={publication.id}
          account={asAccount(publication)}
          size={size}
          className={
            publication.state === 'failed' ? 'rounded-full outline-2 outline-fail outline-offset-1' : undefined
          }
        />
      ))}
      {rest > 0 && (
        <Tooltip
          label={publications
            .slice(most)
            .map((one) => one.accountName)
            .join(', ')}
        >
          <button type="button" className="relative z-1 min-h-6 rounded-sm px-1 text-ink-soft text-xs tabular-nums">
            + {rest}
          </button>
        </Tooltip>
      )}
    </span>
  );
}
