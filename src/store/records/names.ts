/** No control characters and no halves of a pair: what either database could not keep as it is. */
const NAME = /^[^\p{Cc}\p{Cs}]{1,200}$/u;

/** Why this cannot be the id of an exercise or an idempotency key, or undefined when it can. */
export function findNameProblem(what: 'id' | 'key', name: unknown): string | undefined {
  if (typeof name === 'string' && NAME.test(name)) return undefined;
  const given = typeof name === 'string' ? JSON.stringify(name.slice(0, 300)) : typeof name;
  return `${what === 'id' ? 'the id of an exercise' : 'an idempotency key'} has 1 to 200 characters, none of control: ${given}`;
}

/** Throws TypeError. */
export function checkName(what: 'id' | 'key', name: unknown): void {
  const problem = findNameProblem(what, name);
  if (problem) throw new TypeError(problem);
}
