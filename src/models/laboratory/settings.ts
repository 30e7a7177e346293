import type { Fault, Model, Parameter, Values } from './define.ts';

/** Values as somebody gave them: names to texts or numbers. */
export type Given = Readonly<Record<string, string | number>>;

export type Checked =
  | { readonly ok: true; readonly values: Values }
  /** Every problem at once; `parameters` are the names that it is about. */
  | { readonly ok: false; readonly faults: readonly Fault[] };

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** The usual values of a model. */
export function usualValues(model: Model): Values {
  return Object.fromEntries(model.parameters.map(({ id, usual }) => [id, usual]));
}

/** The usual values with what was given in their place, or everything that is wrong with it. */
export function checkValues(model: Model, given: Given): Checked {
  const faults: Fault[] = [];
  const values: Record<string, number> = { ...usualValues(model) };
  for (const [id, text] of Object.entries(given)) {
    const parameter = model.parameters.find((one) => one.id === id);
    if (parameter === undefined) {
      faults.push({ parameters: [id], says: `${model.id} has no "${id}"; there are: ${listNames(model)}` });
      continue;
    }
    const value = typeof text === 'number' ? text : NUMBER.test(text.trim()) ? Number(text) : Number.NaN;
    const fault = faultOf(parameter, value, text);
    if (fault === null) values[id] = value;
    else faults.push(fault);
  }
  if (faults.length === 0) faults.push(...(model.faults?.(values) ?? []));
  return faults.length === 0 ? { ok: true, values } : { ok: false, faults };
}

function faultOf({ id, least, most, whole }: Parameter, value: number, text: string | number): Fault | null {
  const range = `${whole === true ? 'a whole number' : 'a number'} from ${least} to ${most}`;
  if (Number.isNaN(value)) return { parameters: [id], says: `${id}: "${text}" is not a number; write ${range}` };
  if (value < least || value > most) return { parameters: [id], says: `${id}: ${text} is out of range; write ${range}` };
  if (whole === true && value !== Math.floor(value))
    return { parameters: [id], says: `${id}: ${text} is not whole; write ${range}` };
  return null;
}

/** `p, costA, costB` */
export function listNames(model: Model): string {
  return model.parameters.map(({ id }) => id).join(', ');
}
