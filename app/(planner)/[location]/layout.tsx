import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { Shell } from '@/components/shell/shell';
import { Toaster } from '@/components/ui/toaster';
import { pageContext } from '@/lib/server/page-context';
import { takesDirectUploads } from '@/lib/services/media/takes-direct-uploads';

type Props = { params: Promise<{ location: string }>; children: ReactNode };

export default async function PlannerLayout({ params, children }: Props) {
  const { user, location, locations } = await pageContext((await params).location);
  const { id: locationId, ...here } = location;
  return (
    <NuqsAdapter>
      <Shell
        key={locationId}
        user={user}
        location={{ locationId, ...here, directUploads: takesDirectUploads() }}
        locations={locations}
      >
        {children}
      </Shell>
      <Toaster />
    </NuqsAdapter>
  );
}
