/**
 * What a network itself said of an account's budget in its last answer: so many of `limit` were left at `atMs`, and all
 * of them are back at `resetsMs`. Instants are epoch milliseconds of the database's clock.
 */
export type BudgetReport = { limit: number; left: number; atMs: number; resetsMs: number };
