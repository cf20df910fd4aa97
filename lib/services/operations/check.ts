/**
 * One thing an operator wants to know. `note`: it works, and something about it is worth reading. `paste`: what puts it
 * right, to be copied as it is.
 */
export type Check = { name: string; ok: boolean; note?: boolean; message: string; paste?: string };
