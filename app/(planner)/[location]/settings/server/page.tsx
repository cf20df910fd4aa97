import { ServerScreen } from '@/components/settings/server-screen';
import { EmptyState } from '@/components/ui/empty-state';
import { pageServices } from '@/lib/server/page-context';
import { readServer } from '@/lib/services/operations/read-server';
import { isOperator } from '@/lib/services/operations/require-operator';

export default async function ServerPage({ params }: { params: Promise<{ location: string }> }) {
  const ctx = await pageServices((await params).location);
  if (!(await isOperator(ctx))) {
    return (
      <EmptyState title="This page is for who runs the server">Ask an owner of the first organization.</EmptyState>
    );
  }
  return <ServerScreen {...(await readServer(ctx))} readAt={ctx.now.toISOString()} />;
}
