/**
 * A pure function that remembers its answers for as long as `owner` lives. For what cannot differ between replicates (the
 * reading of a text, the law on an incident): ten thousand runs ask the same question, one of them pays.
 */
export function remember<Owner extends object, Arguments extends readonly unknown[], Answer>(
  answer: (owner: Owner, ...rest: Arguments) => Answer,
  keyOf: (...rest: Arguments) => string,
): (owner: Owner, ...rest: Arguments) => Answer {
  const known = new WeakMap<Owner, Map<string, Answer>>();
  return (owner, ...rest) => {
    let answers = known.get(owner);
    if (answers === undefined) {
      answers = new Map();
      known.set(owner, answers);
    }
    const key = keyOf(...rest);
    const found = answers.get(key);
    if (found !== undefined) return found;
    const made = answer(owner, ...rest);
    answers.set(key, made);
    return made;
  };
}
