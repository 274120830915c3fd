// Where this package's tests are; they need nothing of whoever uses it.
module.exports = {
  displayName: 'local-sheets',
  rootDir: __dirname,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: '<rootDir>/jestEnvironment.cjs',
  transform: { '\\.[cm]?[jt]sx?$': '<rootDir>/test/transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  // A guard against hanging, generous because machines differ.
  testTimeout: 60_000,
};
