import { Wordmark } from '@/components/shell/wordmark';
import { buttonClasses } from '@/components/ui/button-classes';

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center px-6">
      <div className="max-w-sm text-center">
        <Wordmark />
        <h1 className="mt-8 font-display text-xl">No such page</h1>
        <p className="mt-2 text-ink-soft">The address is wrong, or what stood here is not yours to see or is gone.</p>
        {/* No Link: its code would come with every screen for the sake of this one. */}
        <a href="/" className={`mt-6 ${buttonClasses({ tone: 'outline' })}`}>
          To the start
        </a>
      </div>
    </main>
  );
}
