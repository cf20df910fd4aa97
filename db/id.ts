import { ObjectId } from 'bson';

/** A new 24-hex, time-ordered id (HighLevel demands this shape on its surface). */
export const newId = (): string => new ObjectId().toHexString();
