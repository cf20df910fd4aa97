import { RoleSheet } from '@/components/settings/role-sheet';
import { SettingsSection } from '@/components/settings/settings-section';
import { pageContext } from '@/lib/server/page-context';

type Props = { params: Promise<{ location: string }> };

export default async function RolesPage({ params }: Props) {
  const { location } = await pageContext((await params).location);
  return (
    <SettingsSection title="Who can do what" lead={`You are ${location.role} of ${location.name}.`}>
      <RoleSheet />
    </SettingsSection>
  );
}
