import { PauseLocation } from '@/components/pauses/pause-location';
import { PostingTimes } from '@/components/settings/posting-times';
import { SettingsSection } from '@/components/settings/settings-section';
import { WatermarkForm } from '@/components/settings/watermark-form';
import { EmptyState } from '@/components/ui/empty-state';
import { can } from '@/lib/domain/permission';
import { pageServices } from '@/lib/server/page-context';
import { getSettings } from '@/lib/services/locations/get-settings';

export default async function PostingPage({ params }: { params: Promise<{ location: string }> }) {
  const ctx = await pageServices((await params).location);
  if (!can(ctx.actor, 'location.manage')) {
    return (
      <EmptyState title="Posting times and watermark are for managers">
        Ask a manager of this location to change them.
      </EmptyState>
    );
  }
  const { slots, slotsAre, watermark } = await getSettings(ctx);
  return (
    <>
      <SettingsSection
        title="Posting times"
        lead="“Next free time” offers the first of these at which nothing goes out yet. They are on this location’s clock."
      >
        <PostingTimes slots={slots} isDefault={slotsAre === 'default'} />
      </SettingsSection>
      <SettingsSection
        title="Watermark"
        lead="An image laid over the pictures of posts that ask for it. A PNG with a transparent background looks best."
      >
        <WatermarkForm watermark={watermark} />
      </SettingsSection>
      <SettingsSection
        title="Pause"
        lead="While posting is paused nothing goes out from this location. What is due waits, and you choose what becomes of it when posting goes on. Single accounts are paused under Accounts."
      >
        <PauseLocation />
      </SettingsSection>
    </>
  );
}
