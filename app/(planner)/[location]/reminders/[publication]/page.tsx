import type { Metadata } from 'next';
import { ReminderScreen } from '@/components/reminders/reminder-screen';

export const metadata: Metadata = { title: 'Post by hand' };

export default async function ReminderPage({ params }: { params: Promise<{ publication: string }> }) {
  return <ReminderScreen publicationId={(await params).publication} />;
}
