import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { providerApps } from '@/db/schema/accounts';
import { asSystem } from '@/db/tenant';
import type { ProviderId } from '@/lib/domain/network';
import type { AppStore, ProviderApp } from '@/lib/providers/provider';
import { seal, unseal } from '@/lib/security/seal';
import { sealPurpose, secrets } from '@/lib/security/secrets';

/** Apps of ours at servers that let one register on the fly; sealed, one per server and redirect URI. */
export function appStore(db: Database, provider: ProviderId, redirectUri: string): AppStore {
  const rowOf = (serverUrl: string) =>
    and(
      eq(providerApps.provider, provider),
      eq(providerApps.serverUrl, serverUrl),
      eq(providerApps.redirectUri, redirectUri),
    );
  return {
    async find(serverUrl) {
      const [row] = await asSystem(db, (tx) => tx.select().from(providerApps).where(rowOf(serverUrl)));
      if (!row) return null;
      return JSON.parse(unseal(secrets(), sealPurpose.providerApp(provider, serverUrl), row.sealedApp)) as ProviderApp;
    },
    async save(serverUrl, app) {
      const sealedApp = seal(secrets(), sealPurpose.providerApp(provider, serverUrl), JSON.stringify(app));
      await asSystem(db, (tx) =>
        tx
          .insert(providerApps)
          .values({ provider, serverUrl, redirectUri, sealedApp })
          .onConflictDoUpdate({
            target: [providerApps.provider, providerApps.serverUrl, providerApps.redirectUri],
            set: { sealedApp },
          }),
      );
    },
  };
}
