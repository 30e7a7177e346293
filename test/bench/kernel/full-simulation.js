import { Simulation } from '../../../src/kernel/simulation.js';

/** M/M/1 written the way a stage is: events, a state folded from them, one stream for every customer. */
function shop(customers, meanArrival, meanService) {
  return {
    initial: () => ({ arrivedAt: [], next: 0, served: 0, totalMinutes: 0 }),
    decide: (command, state) =>
      command.kind === 'Arrive'
        ? [{ kind: 'CustomerArrived', customer: state.next }]
        : [{ kind: 'CustomerServed', customer: state.served }],
    evolve(state, event, at) {
      if (event.kind === 'CustomerArrived') {
        state.arrivedAt.push(at);
        state.next++;
        return;
      }
      state.totalMinutes += at - (state.arrivedAt.shift() ?? at);
      state.served++;
    },
    follow(event, state, { at, chance }) {
      const due = [];
      if (event.kind === 'CustomerArrived' && state.next < customers) {
        const gap = chance.stream('arrival', String(state.next)).exponential(meanArrival);
        due.push({ at: at + gap, command: { kind: 'Arrive' } });
      }
      const starts = event.kind === 'CustomerArrived' ? state.next - state.served === 1 : state.next > state.served;
      if (starts) {
        const length = chance.stream('service', String(state.served)).exponential(meanService);
        due.push({ at: at + length, command: { kind: 'Depart' } });
      }
      return due;
    },
  };
}
/** M/M/1 through the whole `Simulation`, log on; gives the mean time in system and the length of the log. */
export function simulationMm1(customers, arrivalRate, serviceRate, seed) {
  const run = new Simulation(shop(customers, 1 / arrivalRate, 1 / serviceRate), { seed, replicate: 0 });
  run.give({ at: 0, command: { kind: 'Arrive' } });
  run.advance(Infinity);
  return { mean: run.state.totalMinutes / customers, entries: run.log.length };
}
