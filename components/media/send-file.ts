import type { SendFile } from './upload';

/** The code arrives with the first file. Never rejects. */
const later =
  (load: () => Promise<{ sendFile: SendFile }>): SendFile =>
  async (...asked) => {
    try {
      return await (await load()).sendFile(...asked);
    } catch {
      const message = 'The part of this page that sends files could not be loaded. Check the connection and try again.';
      return { ok: false, error: { code: 'unavailable', message } };
    }
  };

const byServer = later(() => import('./upload'));
const straightToBucket = later(() => import('./send-direct'));

/** How files go from this location's pages: through our server, or straight to the bucket where it is set up so. */
export const senderOf = ({ directUploads }: { directUploads: boolean }): SendFile =>
  directUploads ? straightToBucket : byServer;
