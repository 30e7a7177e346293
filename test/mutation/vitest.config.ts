import { defineConfig } from 'vitest/config';

/** The tests that hold the rule folders: their cases, and the properties of their stages. */
export default defineConfig({
  test: {
    include: ['src/assessment/**/*.test.ts', 'src/decision/**/*.test.ts', 'test/scenarios/council.property.test.ts'],
    // writes a copy of the stage of its own, which a mutant is not in
    exclude: ['src/assessment/treaties/throw-away-treaty.test.ts'],
  },
});
