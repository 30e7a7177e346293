import { expect, it } from 'vitest';
import { LiveExercise } from '../../play/live/exercise.ts';
import { ScenarioShelf } from './scenario-shelf.ts';
import { seatReach } from './seat-reach.ts';

it('the hours of a seat count the movements that it has seen planned, and no others', () => {
  const world = new ScenarioShelf().find('2022-ukraine');
  if (!world) throw new Error('the scenario has problems');
  const exercise = new LiveExercise(world, { seed: 61, replicate: 0 });
  const hoursOf = (seat: string) =>
    seatReach(exercise, seat, 'battlegroup', 'en').features.map(({ properties }) => Number(properties.hours ?? Infinity));
  const [ally, other] = [hoursOf('EE'), hoursOf('RU')];
  expect(ally.length).toBeGreaterThan(1000);
  // one that was ordered before STARTEX brings help nearer; none puts it off
  expect(ally.filter((hours, index) => hours < (other[index] as number)).length).toBeGreaterThan(50);
  expect(ally.filter((hours, index) => hours > (other[index] as number))).toEqual([]);
  expect(() => seatReach(exercise, 'EE', 'army', 'en')).toThrow('no kind of force "army"');
});
