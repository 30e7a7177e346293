import type { ClaimedPlan, CompiledNetwork } from '../../movement/index.ts';
import type { Problem } from '../data/problem.ts';
import { describeIssue } from '../placed/describe-issue.ts';
import { parsePlacedYaml } from '../placed/placed-yaml.ts';
import { checkedPlanSchema } from './plan-file-schema.ts';

export type PlanReading =
  | { readonly ok: true; readonly claim: ClaimedPlan; readonly breaches: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a plan.json for checking. `breaches`: reservations of what the network does not have, which are left out. */
export function readPlan(file: string, text: string, network: CompiledNetwork): PlanReading {
  const yaml = parsePlacedYaml(text);
  const remedy = 'write it anew with foedus plan FILE --out FOLDER';
  if (yaml.errors.length > 0)
    return { ok: false, problems: yaml.errors.slice(0, 5).map((error) => ({ file, ...error, remedy })) };
  const { value } = yaml;
  const parsed = checkedPlanSchema.safeParse(value);
  if (!parsed.success) {
    const context = { value, schema: checkedPlanSchema, whole: 'the plan', guide: 'docs/formats.md, "plan.json"' };
    const described = parsed.error.issues.flatMap((issue) => describeIssue(issue, context));
    return {
      ok: false,
      problems: described.map(({ path, message, remedy }) => ({ file, ...yaml.place(path), message, remedy })),
    };
  }
  const { packages, unreachable, objective, bound, certificate, serials } = parsed.data;
  const breaches: string[] = [];
  const resources = new Map(network.resources.map((resource) => [resource.name, resource]));
  const reservations = parsed.data.reservations.flatMap(({ resource, lane, from, to, serial }) => {
    const row = resources.get(resource);
    if (row && lane <= row.lanes && serial < serials.length) return [row.firstLane + lane - 1, from, to, serial];
    breaches.push(`a reservation of ${resource}, lane ${lane}, for serial ${serial}: one of them is not there`);
    return [];
  });
  const claim = {
    serials: serials.map(({ package: contingent, ...rest }) => ({ contingent, ...rest })),
    reservations,
    closures: packages.map(({ id, complete }) => ({ contingent: id, completeAt: complete })),
    unreachable: unreachable.map(({ id }) => id),
    objective,
    bound,
    certificate,
  };
  return { ok: true, claim, breaches };
}
