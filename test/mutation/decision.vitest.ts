import { defineConfig } from 'vitest/config';

/** The tests that hold the rule folders of the decision stage. */
export default defineConfig({
  test: { include: ['src/decision/**/*.test.ts', 'test/scenarios/council.property.test.ts'] },
});
