import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { ThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';
import { trustedHeaders } from '@/lib/server/trusted-headers';
import { display, displayWide, text, textWide } from './fonts';

export const metadata: Metadata = {
  title: { default: 'Almanac', template: '%s · Almanac' },
  description: 'Plan, schedule and prove what goes out.',
  robots: { index: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#11141b' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(trustedHeaders.nonce) ?? undefined;
  return (
    <html
      lang="en"
      suppressHydrationWarning
      className={`${text.variable} ${textWide.variable} ${display.variable} ${displayWide.variable}`}
    >
      <body className="bg-paper font-sans">
        <ThemeProvider nonce={nonce} attribute="data-color-scheme" enableColorScheme={false} disableTransitionOnChange>
          {children}
        </ThemeProvider>
      </body>
    </html>
  );
}
