import type { Model, Moment, Timed } from '../stage.ts';

/** A shop with a ledger: enough to have state, chance, follow-ups, ties and nested data. */
export interface ToyState {
  readonly stock: Record<string, number>;
  readonly ledger: { readonly at: number; readonly item: string; readonly count: number }[];
  refused: number;
}

export type ToyCommand =
  | { readonly kind: 'Restock'; readonly item: string; readonly count: number }
  | { readonly kind: 'Sell'; readonly item: string; readonly count: number; readonly customer: string };

export type ToyEvent =
  | { readonly kind: 'Restocked'; readonly item: string; readonly count: number }
  | { readonly kind: 'Sold'; readonly item: string; readonly count: number; readonly customer: string }
  | { readonly kind: 'Refused'; readonly item: string; readonly customer: string };

export function toyModel(restockMinutes = 30): Model<ToyState, ToyCommand, ToyEvent> {
  return {
    initial: () => ({ stock: {}, ledger: [], refused: 0 }),
    decide: (command, state, moment) => decide(command, state, moment),
    evolve,
    follow: (event, state, moment) => follow(event, state, moment, restockMinutes),
  };
}

function decide(command: ToyCommand, state: ToyState, { chance }: Moment): ToyEvent[] {
  if (command.kind === 'Restock') return [{ kind: 'Restocked', item: command.item, count: command.count }];
  const { item, count, customer } = command;
  const changesMind = chance.stream('changes-mind', `${customer}/${item}`).happens(0.2);
  const enough = (state.stock[item] ?? 0) >= count;
  return enough && !changesMind ? [{ kind: 'Sold', item, count, customer }] : [{ kind: 'Refused', item, customer }];
}

function evolve(state: ToyState, event: ToyEvent, at: number): void {
  if (event.kind === 'Refused') {
    state.refused++;
    return;
  }
  const change = event.kind === 'Sold' ? -event.count : event.count;
  state.stock[event.item] = (state.stock[event.item] ?? 0) + change;
  state.ledger.push({ at, item: event.item, count: change });
}

function follow(event: ToyEvent, _state: ToyState, { at, chance }: Moment, restockMinutes: number): Timed<ToyCommand>[] {
  if (event.kind !== 'Refused') return [];
  const wait = Math.round(chance.stream('restock', event.item).exponential(restockMinutes));
  const again = wait + 1 + chance.stream('return', event.customer).integer(5);
  return [
    { at: at + wait, command: { kind: 'Restock', item: event.item, count: 3 } },
    ...(event.customer.length < 3
      ? [{ at: at + again, command: { kind: 'Sell', item: event.item, count: 1, customer: `${event.customer}+` } as const }]
      : []),
  ];
}
