const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
  ],
};
// The sandbox of a mutation run is a copy of the project.
const common = { transform, modulePathIgnorePatterns: ['<rootDir>/build/'], moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-style.ts' } };

/** @type {import('jest').Config} */
export default {
  // A hang fails a test; a slow machine does not.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/e2e/'],
    },
    {
      ...common,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/test/support/dom.ts'],
    },
    {
      ...common,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/support/serve-once.mjs',
      globalTeardown: '<rootDir>/test/e2e/support/stop-serving.mjs',
    },
  ],
};
