/** Every word of the page that does not come from the run. English and French; another language is another record. */
export interface Messages {
  readonly language: string;
  readonly exercise: string;
  readonly stages: Readonly<Record<StageKey, string>>;
  readonly questions: Readonly<Record<StageKey, string>>;
  readonly map: string;
  readonly brief: string;
  readonly timeLine: string;
  readonly observer: string;
  readonly skip: string;
  readonly close: string;
  readonly open: string;
  readonly more: (count: number) => string;
  readonly grounds: (count: number) => string;
  readonly heads: Readonly<Record<StageKey, string>>;
  readonly onTheLine: string;
  readonly showLanes: string;
  readonly play: string;
  readonly pause: string;
  readonly previous: string;
  readonly next: string;
  readonly reasonsShown: string;
  readonly reasonsIn: string;
  readonly noReason: string;
  readonly changes: Readonly<Record<'open' | 'unmet' | 'judged' | 'text' | 'nothing', string>>;
  readonly statuses: Readonly<Record<'happened' | 'planned' | 'threatened' | 'denied', string>>;
  readonly results: Readonly<Record<string, string>>;
  readonly treaties: Readonly<Record<string, string>>;
  readonly window: Readonly<Record<'first' | 'fortnight' | 'all', string>>;
  readonly frame: Readonly<Record<'east' | 'europe' | 'atlantic', string>>;
  readonly why: string;
  readonly choose: string;
  readonly wouldChange: string;
  readonly inTheText: string;
  /** Between a label and what it labels. */
  readonly colon: string;
  readonly texts: string;
  readonly clause: Readonly<Record<'was' | 'added' | 'out', string>>;
  /** Texts that nobody changed or objects to. */
  readonly quietTexts: (count: number) => string;
  readonly sourceOf: string;
  readonly judgement: string;
  readonly unverified: string;
  readonly loading: string;
  readonly failed: string;
  readonly nothing: string;
  readonly scrub: string;
  readonly theme: string;
  readonly seed: string;
  readonly fan: (count: number) => string;
  readonly onTheMap: string;
  readonly people: string;
  readonly first: string;
  readonly complete: string;
  readonly print: string;
  readonly reading: string;
  readonly written: string;
  readonly basis: string;
  readonly garbled: string;
  readonly legend: Readonly<Record<'ally' | 'adversary' | 'partner' | 'incident' | 'way' | 'force' | 'standing', string>>;
  readonly orientation: string;
  readonly arrived: string;
  readonly underWay: string;
  readonly notLeft: string;
  readonly columns: Readonly<Record<'when' | 'what' | 'interval' | 'force' | 'to' | 'people' | 'plan', string>>;
}

export type StageKey = 'report' | 'assessment' | 'decision' | 'force' | 'movement' | 'measure' | 'outcome';

export const stageKeys: readonly StageKey[] = ['report', 'assessment', 'decision', 'force', 'movement', 'measure', 'outcome'];
