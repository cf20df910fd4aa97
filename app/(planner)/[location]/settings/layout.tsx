import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SettingsNav } from '@/components/settings/settings-nav';
import { PageHeader } from '@/components/shell/page-header';

export const metadata: Metadata = { title: 'Settings' };

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-6xl px-4 py-6 sm:px-8 sm:py-8">
      <PageHeader title="Settings" />
      <div className="mt-5 md:grid md:grid-cols-[10rem_minmax(0,52rem)] md:gap-x-12">
        <SettingsNav />
        <div className="min-w-0 md:-mt-8">{children}</div>
      </div>
    </div>
  );
}
