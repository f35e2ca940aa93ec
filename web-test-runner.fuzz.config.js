// As many feeds as a night has time for: FUZZ_RUNS and FUZZ_SEED say how many, and which.
process.env.FUZZ_RUNS ??= '100000';

const { default: all } = await import('./web-test-runner.all.config.js');

export default {
  ...all,
  files: ['test/security/fuzz.test.ts'],
  testsFinishTimeout: 3_600_000,
};
