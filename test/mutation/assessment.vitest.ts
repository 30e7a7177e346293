import { defineConfig } from 'vitest/config';

/** The tests that hold the rule folders of the assessment stage. The throw-away treaty works on a copy, which no mutant is in. */
export default defineConfig({
  test: { include: ['src/assessment/{treaties/treaties,treaties/reasons,attack/armed-attack}.test.ts'] },
});
