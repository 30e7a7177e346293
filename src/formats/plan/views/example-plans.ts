import { readFileSync } from 'node:fs';
import { type CompiledNetwork, compileNetwork } from '../../../movement/index.ts';
import { loadData } from '../../data/load-data.ts';
import { loadForceFactors } from '../../forces/load-force-factors.ts';
import { loadMovementFactors } from '../../movement/load-factors.ts';
import { type CertifiedPlan, planInstance } from '../certified-plan.ts';
import type { FamilyOptions } from '../family/family.ts';
import { makeInstance } from '../family/make-instance.ts';
import { readInstance } from '../read-instance.ts';

/** A plan with the network that it was made on, for the tests of views. */
export interface ExamplePlan {
  readonly certified: CertifiedPlan;
  readonly network: CompiledNetwork;
}

/** Plans an instance as text. @throws Error with what is wrong with it */
export function planText(text: string): ExamplePlan {
  const reading = readInstance('example.yaml', text, loadData(), loadForceFactors());
  if (!reading.ok) throw new Error(reading.problems.map((row) => row.message).join('\n'));
  const { nodes, arcs, lift, permissions } = reading.instance.network;
  const network = compileNetwork(nodes, arcs, lift, permissions, loadMovementFactors());
  return { certified: planInstance(reading.instance, network), network };
}

export const planDocs = (name: string): ExamplePlan => planText(readFileSync(`docs/examples/${name}.yaml`, 'utf8'));

export function planFamily(options: FamilyOptions): ExamplePlan {
  return planText(JSON.stringify(makeInstance(options, loadMovementFactors()).file));
}
