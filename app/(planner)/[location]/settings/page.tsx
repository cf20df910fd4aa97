import { LocationForm } from '@/components/settings/location-form';
import { SettingsSection } from '@/components/settings/settings-section';
import { can } from '@/lib/domain/permission';
import { pageServices } from '@/lib/server/page-context';

type Props = { params: Promise<{ location: string }> };

export default async function LocationSettingsPage({ params }: Props) {
  const { actor } = await pageServices((await params).location);
  return (
    <SettingsSection title="Name and clock">
      <LocationForm mayEdit={can(actor, 'location.manage')} />
    </SettingsSection>
  );
}
