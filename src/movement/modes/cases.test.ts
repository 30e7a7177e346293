import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import type { CargoKind } from '../cargo/movement-package.ts';
import { medianValues } from '../factors/movement-factors.ts';
import type { Carrier, Load, Way } from './define-mode.ts';
import { MODES } from './modes.ts';

const values = medianValues(loadMovementFactors());

function numbersOf(text: string): Record<string, number> {
  const pairs = text.split(',').flatMap((pair) => (pair.includes('=') ? [pair.split('=')] : []));
  return Object.fromEntries(pairs.map(([name, value]) => [String(name).trim(), Number(value)]));
}

function loadOf(text: string): Load {
  const [kind, worstItemTonnes, axleTonnes, loadClass, height] = text.split(',').map((part) => part.trim());
  return {
    kind: kind as CargoKind,
    worstItemTonnes: Number(worstItemTonnes),
    axleTonnes: Number(axleTonnes),
    loadClass: Number(loadClass),
    ...(height === undefined ? {} : { heightMetres: Number(height) }),
  };
}

for (const mode of Object.values(MODES)) {
  const text = readFileSync(new URL(`./${mode.id}/cases.txt`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  describe(`${mode.id}: cases.txt`, () => {
    it('has cases of both outcomes', () => {
      expect(lines.some((line) => line.includes('| not-met |'))).toBe(true);
      expect(lines.some((line) => line.includes('| met |'))).toBe(true);
    });
    it.each(lines)('%s', (line) => {
      const [question, load, given, expected] = line.split('|').map((part) => part.trim());
      const limits = numbersOf(String(given));
      const answer =
        question === 'way'
          ? mode.admitsWay(loadOf(String(load)), limits as Way, values)
          : mode.admitsCarrier(loadOf(String(load)), given === 'none' ? null : (limits as unknown as Carrier), values);
      expect(['way', 'carrier']).toContain(question);
      expect(answer.finding).toBe(expected);
      if (answer.finding === 'not-met') expect(answer.wouldChange).toBeTruthy();
    });
  });
}
