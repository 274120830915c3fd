// Where the tests are and how TypeScript reaches jest.

/**
 * Tests that disturb a run take minutes: of test/appsscript/faults `npm test` runs only `lockless`. FAULTS=some
 * runs the others too, each kind of service call disturbed at least once; FAULTS=all disturbs every call.
 */
const left = process.env.FAULTS === undefined ? ['test/appsscript/faults/(?!lockless)'] : [];

module.exports = {
  maxWorkers: 2,
  // A guard against hanging, generous because machines differ; speed is measured in bench/.
  testTimeout: 60_000,
  projects: [
    {
      displayName: 'add-on',
      rootDir: __dirname,
      testPathIgnorePatterns: ['/node_modules/', ...left],
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testEnvironment: 'local-sheets/jestEnvironment.cjs',
      transform: { '\\.[cm]?[jt]sx?$': '<rootDir>/test/transform.cjs' },
      transformIgnorePatterns: ['/node_modules/(?!(preact|hucre)/)'],
    },
    '<rootDir>/packages/local-sheets',
  ],
};
