/** The rules of this stage. Each is a folder with `text.md`, `rule.ts` and `cases.txt`; the cases are run as tests. */
export const FORCE_RULES = ['activation', 'assignment', 'cargo', 'command', 'notice', 'posture', 'unit-type'] as const;

export type ForceRule = (typeof FORCE_RULES)[number];
