import { Check, Minus } from 'lucide-react';
import { Table } from '@/components/ui/table';
import { type Actor, can, type Verb, verbs } from '@/lib/domain/permission';

const words: Record<Verb, string> = {
  'location.read': 'See the calendar, posts and accounts',
  'post.write': 'Write and edit posts',
  'post.schedule': 'Schedule and publish posts',
  'post.delete': 'Delete posts',
  'publication.retry': 'Try a failed publication again',
  'media.write': 'Upload images',
  'label.write': 'Make tags, categories and campaigns',
  'event.write': 'Put content, tasks and notes on the calendar',
  'account.connect': 'Connect and disconnect accounts',
  'feed.manage': 'Connect calendars and blogs of elsewhere, give out calendar links',
  'location.manage': 'Change the location: its name, clock, values, watermark, times',
  'api_key.manage': 'Make and revoke API keys',
};

const member = { kind: 'member' as const, userId: '', name: '' };
const columns: { label: string; actor: Actor }[] = [
  { label: 'Owner, admin', actor: { ...member, organizationRole: 'admin', locationRole: null } },
  { label: 'Manager', actor: { ...member, organizationRole: 'member', locationRole: 'manager' } },
  { label: 'Approver', actor: { ...member, organizationRole: 'member', locationRole: 'approver' } },
  { label: 'Author', actor: { ...member, organizationRole: 'member', locationRole: 'author' } },
  { label: 'Viewer', actor: { ...member, organizationRole: 'member', locationRole: 'viewer' } },
];

/** Who can do what, asked of the same function that the services ask. */
export function RoleSheet() {
  return (
    <Table caption="What each role can and cannot do">
      <thead>
        <tr>
          <th scope="col">Can</th>
          {columns.map(({ label }) => (
            <th key={label} scope="col" className="text-center">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {verbs.map((verb) => (
          <tr key={verb}>
            <th scope="row" className="min-w-36 border-line! text-ink! text-sm! font-normal!">
              {words[verb]}
            </th>
            {columns.map(({ label, actor }) => (
              <td key={label} className="text-center">
                {can(actor, verb) ? (
                  <Check size={15} role="img" aria-label="can" className="inline text-done" />
                ) : (
                  <Minus size={15} role="img" aria-label="cannot" className="inline text-ink-faint" />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
