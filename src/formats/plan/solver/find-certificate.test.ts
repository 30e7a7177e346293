import { describe, expect, it } from 'vitest';
import { compileNetwork, findCertificate, lowerBound } from '../../../movement/index.ts';
import { loadForceFactors } from '../../forces/load-force-factors.ts';
import { loadMovementFactors } from '../../movement/load-factors.ts';
import { makeInstance } from '../family/make-instance.ts';
import { readInstance } from '../read-instance.ts';
import { loadHighs } from './highs-solver.ts';

const ROUNDS = 40;

describe('findCertificate', () => {
  it('goes on after a master that lacks rows, to more than each package needs by itself', async () => {
    const factors = loadMovementFactors();
    const { file } = makeInstance(
      { family: 'S', seed: 1, load: 0.7, pools: false, permissions: false, interdiction: false },
      factors,
    );
    const noData = { nodes: [], arcs: [], lift: [], permissions: [] } as unknown as Parameters<typeof readInstance>[2];
    const reading = readInstance('s.json', JSON.stringify(file), noData, loadForceFactors());
    if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
    const { network: rows, packages } = reading.instance;
    const network = compileNetwork(rows.nodes, rows.arcs, rows.lift, [], factors);
    const solve = await loadHighs();
    const boundAfter = (rounds: number) => {
      let turned = 0;
      const spent = () => ++turned / rounds;
      const certificate = findCertificate(packages, network, { start: 0, solve, spent });
      return { turned, bound: lowerBound(packages, network, 0, [], certificate).cost };
    };
    const alone = boundAfter(1);
    const later = boundAfter(ROUNDS);
    expect(later.turned).toBe(ROUNDS);
    expect(later.bound).toBeGreaterThan(alone.bound * 1.01);
  });
});
