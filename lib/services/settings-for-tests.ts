/** For tests: seals secrets, and reads no other setting. */
export const settingsForTests = () =>
  Object.assign(process.env, {
    ALMANAC_DATA: '/tmp',
    DATABASE_URL: 'postgres://localhost/none',
    ALMANAC_SECRET: 'a-secret-for-tests-that-is-long-enough',
  });
