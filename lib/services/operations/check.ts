/** One thing an operator wants to know. `note`: it works, and something about it is worth reading. */
export type Check = { name: string; ok: boolean; note?: boolean; message: string };
