import { CustomValues } from '@/components/settings/custom-values';
import { SettingsSection } from '@/components/settings/settings-section';
import { SnippetSettings } from '@/components/settings/snippet-settings';
import { can } from '@/lib/domain/permission';
import { pageServices } from '@/lib/server/page-context';
import { getSettings } from '@/lib/services/locations/get-settings';

export default async function WritingPage({ params }: { params: Promise<{ location: string }> }) {
  const ctx = await pageServices((await params).location);
  const { customValues } = await getSettings(ctx);
  const mayWrite = can(ctx.actor, 'post.write');
  return (
    <>
      <SnippetSettings kind="text" mayEdit={mayWrite} />
      <SnippetSettings kind="hashtags" mayEdit={mayWrite} />
      <SnippetSettings kind="template" mayEdit={mayWrite} />
      <SettingsSection
        title="Custom values"
        lead="A name between two braces, {{location.phone}}, becomes its value when a post goes out: written once, right everywhere."
      >
        <CustomValues values={customValues} mayEdit={can(ctx.actor, 'location.manage')} />
      </SettingsSection>
    </>
  );
}
