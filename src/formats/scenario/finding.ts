export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly remedy: string;
}

/** Notes a finding. */
export type Find = (path: readonly (string | number)[], message: string, remedy: string) => void;

/** Ids that the file declares, those in items that are wrong otherwise included, and those of the force factors. */
export interface Declared {
  /** Types of unit. */
  readonly types: readonly string[];
  readonly proposals: readonly string[];
  readonly requirements: readonly string[];
  readonly evidence: readonly string[];
  /** Figures of the decision stage that a scenario may set otherwise. */
  readonly figures: readonly { readonly id: string; readonly value?: number }[];
}

/** Ids that a list uses twice. */
export function eachOnce(list: string, rows: readonly { readonly id: string }[], find: Find): void {
  const seen = new Set<string>();
  rows.forEach(({ id }, index) => {
    if (seen.has(id)) find([list, index, 'id'], `the id "${id}" is used twice`, `give each of the ${list} its own id`);
    seen.add(id);
  });
}
