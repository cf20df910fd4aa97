import { SettingsSection } from '@/components/settings/settings-section';
import { Skeleton } from '@/components/ui/skeleton';

/** The checks ask other machines: that takes a moment. */
export default function LoadingSetUp() {
  return (
    <SettingsSection title="What works here" lead="Asking the database, the worker, the storage and the outside…">
      <Skeleton className="h-64" />
    </SettingsSection>
  );
}
