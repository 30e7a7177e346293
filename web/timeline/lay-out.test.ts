import { describe, expect, it } from 'vitest';
import type { Lane, LaneItem } from '../../src/formats/view/run-view.ts';
import { layOut, type Plot } from './lay-out.ts';

const plot: Plot = { left: 100, right: 1100, until: 1000, x: (minutes) => 100 + minutes };
const say = (item: LaneItem) => item.label;
const decision = (items: readonly LaneItem[]): readonly Lane[] => [{ stage: 'decision', items }];
const mark = (id: string, at: number, more: Partial<LaneItem> = {}): LaneItem => ({
  id,
  at,
  form: 'decided',
  label: `text ${id}`,
  ...more,
});

describe('the time line', () => {
  it('puts what overlaps in time on rows below one another, whiskers included', () => {
    const [lane] = layOut(
      decision([mark('a', 100, { interval: { p10: 50, p50: 100, p90: 300 } }), mark('b', 200), mark('c', 700)]),
      plot,
      0,
      say,
      new Set(),
    );
    expect(lane.groups.map(({ id, row }) => [id, row])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });

  it('keeps all items of one text on one row: silence, break, agreement', () => {
    const [lane] = layOut(
      decision([mark('a', 100, { form: 'silence', until: 200 }), mark('a', 200, { form: 'broken' }), mark('a', 400)]),
      plot,
      0,
      say,
      new Set(),
    );
    expect(lane.groups).toHaveLength(1);
    expect(lane.groups[0].items.map(({ form }) => form)).toEqual(['silence', 'broken', 'decided']);
  });

  it('keeps room for the label of what the summary names', () => {
    const items = [mark('a', 100, { label: 'Deploy elements of the Response Force' }), mark('b', 130)];
    const label = (foremost: readonly string[]) =>
      layOut(decision(items), plot, 0, say, new Set(foremost))[0].groups[0].label?.text;
    expect(label([])).toMatch(/…$/);
    expect(label(['a'])).toBe('Deploy elements of the Response Force');
  });

  it('counts marks that coincide, form by form, and loses none', () => {
    const items = [...Array(12).keys()].map((index) => mark(String(index), 0, { form: index < 7 ? 'reported' : 'contested' }));
    const [lane] = layOut([{ stage: 'report', items }], plot, 0, say, new Set());
    expect(lane.clusters.map(({ form, ids }) => [form, ids.length])).toEqual([
      ['reported', 7],
      ['contested', 5],
    ]);
    expect(lane.clusters[1].x).toBeGreaterThan(lane.clusters[0].x + 10);
  });
});
