'use client';

import Link from 'next/link';
import { useLocation } from '@/components/data/location';
import { Button } from '@/components/ui/button';
import type { PublicationView } from '@/lib/domain/views';

/** The way to words, files and “done” of what a person posts by hand. */
export function PostByHand({ publication }: { publication: PublicationView }) {
  const { locationId } = useLocation();
  return (
    <Button asChild size="sm" tone="primary" className="relative z-1">
      <Link
        href={`/${locationId}/reminders/${publication.id}`}
        aria-label={`Post it by hand on ${publication.accountName}`}
      >
        Post it by hand
      </Link>
    </Button>
  );
}
