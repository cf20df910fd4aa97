import { SessionList } from '@/components/settings/session-list';
import { database } from '@/lib/server/database';
import { pageContext } from '@/lib/server/page-context';
import { listSessions } from '@/lib/services/sessions/list-sessions';

type Props = { params: Promise<{ location: string }> };

export default async function SessionsPage({ params }: Props) {
  const { user, sessionId } = await pageContext((await params).location);
  return <SessionList sessions={await listSessions(database().db, user.id, new Date())} currentId={sessionId} />;
}
