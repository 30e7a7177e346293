interface Schema {
  readonly def?: {
    readonly type?: string;
    readonly values?: readonly unknown[];
    readonly entries?: Readonly<Record<string, unknown>>;
  };
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly options?: readonly unknown[];
  readonly unwrap?: () => unknown;
}

/** The keys that a schema knows at a path, for a remedy. Where alternatives are possible, the keys of all of them. */
export function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  return [...new Set(schemasAt(schema, path).flatMap((one) => Object.keys(one.shape ?? {})))];
}

/** The words that a schema allows at a path; none where it allows more than a list of words. */
export function knownValues(schema: unknown, path: readonly PropertyKey[]): string[] {
  const values = schemasAt(schema, path).map(({ def }) => def?.values ?? Object.values(def?.entries ?? {}));
  return values.every((some) => some.length > 0) ? [...new Set(values.flat().map(String))] : [];
}

function schemasAt(schema: unknown, path: readonly PropertyKey[]): Schema[] {
  let schemas = alternatives(schema);
  for (const step of path) {
    schemas = schemas.flatMap((one) => alternatives(typeof step === 'number' ? one.element : one.shape?.[String(step)]));
  }
  return schemas;
}

function alternatives(schema: unknown): Schema[] {
  const one = schema as Schema | undefined;
  if (!one) return [];
  if (one.shape || one.element) return [one];
  if (one.options) return one.options.flatMap(alternatives);
  return typeof one.unwrap === 'function' ? alternatives(one.unwrap()) : [one];
}
