import type { StageName } from '../view/run-view.ts';
import type { SeatView } from './seat-view.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

type MapName = 'concerns' | 'texts' | 'drafts' | 'agreements' | 'seats' | 'mood';
type ListName = {
  [Key in keyof SeatView]: SeatView[Key] extends readonly unknown[] ? Key : never;
}[keyof SeatView];
type ValueOf<Name extends MapName> = SeatView[Name] extends ReadonlyMap<string, infer Value> ? Value : never;
type MemberOf<Name extends ListName> = SeatView[Name] extends readonly (infer Member)[] ? Member : never;

/** A view being made from another: a list or table is copied when it is first changed, so that the other stays as it was. */
export class Building {
  readonly view: Writable<SeatView>;
  readonly #own = new Set<string>();

  constructor(from: SeatView) {
    this.view = { ...from };
  }

  set<Name extends MapName>(name: Name, key: string, value: ValueOf<Name>): void {
    this.#table(name).set(key, value);
  }

  /** Changes a row that is there; leaves what is not. */
  change<Name extends MapName>(name: Name, key: string, change: (value: ValueOf<Name>) => ValueOf<Name>): void {
    const value = this.view[name].get(key) as ValueOf<Name> | undefined;
    if (value !== undefined) this.set(name, key, change(value));
  }

  push<Name extends ListName>(name: Name, member: MemberOf<Name>): void {
    if (!this.#own.has(name)) {
      this.#own.add(name);
      (this.view as Record<string, unknown>)[name] = [...(this.view[name] as readonly unknown[])];
    }
    (this.view[name] as unknown as MemberOf<Name>[]).push(member);
  }

  /** Notes that an item concerns a stage. */
  count(stage: StageName, number: number): void {
    if (!this.#own.has('numbers')) {
      this.#own.add('numbers');
      this.view.numbers = { ...this.view.numbers };
    }
    const key = `numbers/${stage}`;
    const numbers = this.view.numbers as Record<StageName, number[]>;
    if (!this.#own.has(key)) {
      this.#own.add(key);
      numbers[stage] = [...numbers[stage]];
    }
    numbers[stage].push(number);
  }

  #table<Name extends MapName>(name: Name): Map<string, ValueOf<Name>> {
    if (!this.#own.has(name)) {
      this.#own.add(name);
      (this.view as Record<string, unknown>)[name] = new Map(this.view[name] as ReadonlyMap<string, ValueOf<Name>>);
    }
    return this.view[name] as unknown as Map<string, ValueOf<Name>>;
  }
}

/** The list with `row` where `isSame` finds it, or at its end. */
export function withRow<T>(rows: readonly T[], row: T, isSame: (other: T) => boolean): readonly T[] {
  const index = rows.findIndex(isSame);
  return index === -1 ? [...rows, row] : rows.with(index, row);
}
