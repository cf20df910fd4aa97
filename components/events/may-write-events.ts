/** Whether a role may change what is on the calendar; the service decides, this only hides what would be refused. */
export const mayWriteEvents = (role: string): boolean => role !== 'viewer';
