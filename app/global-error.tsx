'use client';

/** The last net: even the layout failed, so nothing of ours can be counted on but HTML. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body style={{ fontFamily: 'Georgia, serif', margin: '20vh auto 0', maxWidth: '26rem', padding: '0 1.5rem' }}>
        <title>Almanac stumbled</title>
        <h1 style={{ fontWeight: 400 }}>Almanac stumbled</h1>
        <p>Nothing that is scheduled is touched by this. Reload the page; if it stays, tell your admin.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  );
}
