import type { CheckedAccount } from '@/lib/domain/check-post';
import type { Watermark } from '@/lib/domain/location';
import { ownName } from '@/lib/domain/location-settings';
import type { StoredFile } from '@/lib/domain/media/rendition';
import type { MediaView } from '@/lib/domain/views';
import type { Machine } from './machine';
import type { WorkRow } from './rows';
import { system } from './system';

/** A file of the location, with how far it is. */
export type KeptFile = StoredFile & Pick<MediaView, 'id' | 'name' | 'state'>;

/** What a post needs besides its own rows: its location's settings and the files it shows. */
export type Surroundings = {
  customValues: Record<string, string>;
  watermark: Watermark | null;
  files: Map<string, KeptFile>;
  /** What the account's own server told of its limits. */
  limits: CheckedAccount['limits'];
};

type LocationRow = Pick<Surroundings, 'customValues' | 'watermark' | 'limits'> & { name: string };

/** Read when an attempt is prepared, not when it is claimed: most posts need none of it. */
export async function surroundingsOf(machine: Machine, row: WorkRow, mediaIds: string[]): Promise<Surroundings> {
  const { organizationId, locationId } = row;
  const [[location], files] = await system(machine, (tx) =>
    Promise.all([
      tx<LocationRow[]>`select l.name, l.custom_values as "customValues", l.watermark, a.limits
        from locations l join accounts a on a.organization_id = l.organization_id and a.id = ${row.accountId}
        where l.organization_id = ${organizationId} and l.id = ${locationId}`.execute(),
      tx<KeptFile[]>`select id, key, name, mime_type as "mimeType", bytes::float8 as bytes, width, height, animated,
          video, focal_point as "focalPoint", state
        from media where organization_id = ${organizationId} and location_id = ${locationId} and (id = any(${mediaIds})
          or id = (select watermark->>'mediaId' from locations
            where organization_id = ${organizationId} and id = ${locationId}))`.execute(),
    ]),
  );
  const { name = '', watermark = null, limits = {} } = location ?? {};
  const customValues = { ...location?.customValues, [ownName]: name };
  return { customValues, watermark, limits, files: new Map(files.map((file) => [file.id, file])) };
}
