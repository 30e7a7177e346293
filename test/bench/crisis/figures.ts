/** A fixed part and an exponential one. */
export interface Delay {
  readonly baseMinutes: number;
  readonly meanMinutes: number;
}

/** A place that takes so many serials at a time; the others queue in order of arrival. */
export interface StationFigures {
  readonly id: string;
  readonly places: number;
}

/** All figures of the benchmark's crisis; both implementations are handed the same. */
export interface CrisisFigures {
  readonly members: readonly string[];
  readonly instruction: Delay;
  readonly silenceMinutes: number;
  /** Probability that one member breaks silence, by round; in the last round nobody may. */
  readonly objections: readonly number[];
  readonly consultation: Delay;
  readonly steps: { readonly ACTWARN: Delay; readonly ACTREQ: Delay; readonly ACTORD: Delay };
  readonly contingents: readonly string[];
  readonly offer: Delay;
  readonly notice: Delay;
  readonly serials: { readonly least: number; readonly most: number };
  /** In order of passage. A convoy takes one station of each, by lot. */
  readonly passages: readonly Passage[];
}

export interface Passage {
  readonly name: string;
  /** Name of the way to it. */
  readonly approach: string;
  readonly stations: readonly StationFigures[];
  readonly service: Delay;
  /** From the station before to this one; not for the first. */
  readonly leg: Delay;
}

const HOUR = 60;
const DAY = 24 * HOUR;
const MEMBERS = 30;
const CONTINGENTS = 20;

const numbered = (word: string, count: number): readonly string[] => {
  return Array.from({ length: count }, (_, index) => `${word}-${String(index + 1).padStart(2, '0')}`);
};

const stations = (word: string, count: number, places: number): readonly StationFigures[] => {
  return numbered(word, count).map((id) => ({ id, places }));
};

/** Made up so that every branch of the model is taken in some replicates and queues form. They are no facts about anything. */
export const exampleFigures: CrisisFigures = {
  members: numbered('member', MEMBERS),
  instruction: { baseMinutes: HOUR, meanMinutes: 8 * HOUR },
  silenceMinutes: DAY,
  objections: [0.03, 0.01, 0],
  consultation: { baseMinutes: 2 * HOUR, meanMinutes: 10 * HOUR },
  steps: {
    ACTWARN: { baseMinutes: 30, meanMinutes: 3 * HOUR },
    ACTREQ: { baseMinutes: 30, meanMinutes: 6 * HOUR },
    ACTORD: { baseMinutes: 30, meanMinutes: 6 * HOUR },
  },
  contingents: numbered('contingent', CONTINGENTS),
  offer: { baseMinutes: 4 * HOUR, meanMinutes: 12 * HOUR },
  notice: { baseMinutes: DAY, meanMinutes: 2 * DAY },
  serials: { least: 4, most: 8 },
  passages: [
    {
      name: 'loading',
      approach: 'to-loading',
      stations: stations('ramp', 4, 2),
      service: { baseMinutes: 30, meanMinutes: HOUR },
      leg: { baseMinutes: 0, meanMinutes: 0 },
    },
    {
      name: 'crossing',
      approach: 'to-crossing',
      stations: stations('border', 2, 1),
      service: { baseMinutes: 5, meanMinutes: 25 },
      leg: { baseMinutes: 6 * HOUR, meanMinutes: 2 * HOUR },
    },
    {
      name: 'unloading',
      approach: 'to-unloading',
      stations: stations('railhead', 2, 2),
      service: { baseMinutes: 20, meanMinutes: 40 },
      leg: { baseMinutes: 8 * HOUR, meanMinutes: 3 * HOUR },
    },
  ],
};
