'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { revokeApiKey } from '@/lib/actions/api-keys';
import type { ApiKeyView } from '@/lib/domain/settings-views';
import { CreateApiKeyDialog } from './create-api-key-dialog';
import { SettingsSection } from './settings-section';

/** The location's keys for programs. */
export function ApiKeyList({ keys, now }: { keys: ApiKeyView[]; now: string }) {
  const router = useRouter();
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKeyView | null>(null);
  const { run, pending } = useAction(revokeApiKey, { topics: [] });

  const revoke = async (key: ApiKeyView) => {
    const result = await run({ keyId: key.id });
    if (!result.ok) return;
    setRevoking(null);
    toast.done(`“${key.name}” is revoked.`);
    router.refresh();
  };
  const create = (
    <Button tone="primary" onClick={() => setCreating(true)}>
      Create a key
    </Button>
  );
  return (
    <SettingsSection
      title="API keys"
      lead="A key lets a program plan and publish in this location. Its token is shown once, when it is made."
      action={keys.length > 0 && create}
    >
      {keys.length === 0 ? (
        <EmptyState title="No keys yet" action={create}>
          Make one when a program of yours is to read or write posts here.
        </EmptyState>
      ) : (
        <Table caption="API keys of this location">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Scopes</th>
              <th scope="col">Last used</th>
              <th scope="col">Ends</th>
              <th scope="col">
                <span className="sr-only">Revoke</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key.id}>
                <td className="min-w-40">
                  <span className="block font-medium text-base">{key.name}</span>
                  <span className="text-ink-faint text-xs">
                    {key.createdBy ?? 'The server’s operator'}, <Time at={key.createdAt} style="day" />
                  </span>
                </td>
                <td>
                  <span className="flex gap-1">
                    {key.scopes.map((scope) => (
                      <Badge key={scope}>{scope}</Badge>
                    ))}
                  </span>
                </td>
                <td className="whitespace-nowrap">
                  {key.lastUsedAt ? (
                    <Time at={key.lastUsedAt} style="relative" />
                  ) : (
                    <span className="text-ink-faint">Never</span>
                  )}
                </td>
                <td className="whitespace-nowrap">
                  {key.expiresAt === null && <span className="text-ink-faint">Never</span>}
                  {key.expiresAt !== null && key.expiresAt <= now && <Badge tone="fail">Ended</Badge>}
                  {key.expiresAt !== null && key.expiresAt > now && <Time at={key.expiresAt} style="day" />}
                </td>
                <td className="text-right">
                  <Button size="sm" aria-label={`Revoke ${key.name}`} onClick={() => setRevoking(key)}>
                    Revoke
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <CreateApiKeyDialog open={creating} onOpenChange={setCreating} />
      <Dialog
        open={revoking !== null}
        onOpenChange={(open) => !open && setRevoking(null)}
        title={`Revoke “${revoking?.name}”?`}
        description="Programs that use it are refused from the next request on. This cannot be undone."
        footer={
          <>
            <Button onClick={() => setRevoking(null)}>Keep it</Button>
            <Button tone="danger" pending={pending} onClick={() => revoking && revoke(revoking)}>
              Revoke key
            </Button>
          </>
        }
      />
    </SettingsSection>
  );
}
