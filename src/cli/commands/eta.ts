import { loadData } from '../../formats/data/load-data.ts';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import { readMovements } from '../../formats/movement/read-movements.ts';
import { compileNetwork, type EtaFacts, estimateArrival } from '../../movement/index.ts';
import { WrongInput } from '../exit.ts';
import { readText } from '../input.ts';
import { printJson } from '../output.ts';

/** `foedus eta`: movements in; days of departure and arrival out, each as an interval. */
export function eta(file: string, options: { readonly json?: boolean }): void {
  const { items: movements, problems } = readMovements(file, readText(file));
  if (problems.length > 0) throw new WrongInput(problems);
  const facts = etaFacts();
  const estimates = movements.map((movement) => estimateArrival(movement, facts));
  if (options.json) {
    printJson(estimates);
    return;
  }
  for (const estimate of estimates) {
    const days = (interval: { p10: string; p50: string; p90: string } | null) =>
      interval ? `${interval.p50} (${interval.p10} to ${interval.p90})` : 'no day of decision';
    process.stdout.write(
      `${estimate.id}\n  leaves ${days(estimate.departFirst)}\n  first in ${days(estimate.arriveFirst)}\n  complete ${days(estimate.arriveComplete)}\n`,
    );
  }
}

/** The network and the declared factors, as `foedus eta` and `foedus replay` use them. */
export function etaFacts(): EtaFacts {
  const { nodes, arcs, lift, permissions } = loadData();
  const factors = loadMovementFactors();
  return { factors, network: compileNetwork(nodes, arcs, lift, permissions, factors) };
}
