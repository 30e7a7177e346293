interface Schema {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly options?: readonly unknown[];
  readonly unwrap?: () => unknown;
}

/** The keys that a schema knows at a path, for a remedy. Where alternatives are possible, the keys of all of them. */
export function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  let schemas = alternatives(schema);
  for (const step of path) {
    schemas = schemas.flatMap((one) => alternatives(typeof step === 'number' ? one.element : one.shape?.[String(step)]));
  }
  return [...new Set(schemas.flatMap((one) => Object.keys(one.shape ?? {})))];
}

function alternatives(schema: unknown): Schema[] {
  const one = schema as Schema | undefined;
  if (!one) return [];
  if (one.shape || one.element) return [one];
  if (one.options) return one.options.flatMap(alternatives);
  return typeof one.unwrap === 'function' ? alternatives(one.unwrap()) : [one];
}
