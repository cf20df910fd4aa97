import { customType, text, timestamp } from 'drizzle-orm/pg-core';
import { newId } from '../id';

/** An instant. `mode: 'date'` in code, timestamptz with milliseconds in PostgreSQL. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 });
export const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
export const id = () => text().notNull().$defaultFn(newId);
export const organizationId = () => text().notNull();
export const locationId = () => text().notNull();
export const createdAt = () => instant().notNull().defaultNow();
