import type { BriefLine } from '../../outcome/index.ts';
import { commonWords } from './common-words.ts';

export type BriefStatus = NonNullable<BriefLine['status']>;
export type Language = 'en' | 'fr';

/** In the order of a legend. */
export const briefStatuses: readonly BriefStatus[] = ['engaged', 'contested', 'not-engaged', 'reported', 'modelled', 'open'];

/** Every word of a printed brief that does not come from the brief itself. */
export interface PrintWords {
  readonly exercise: string;
  readonly stages: Readonly<Record<string, string>>;
  readonly status: Readonly<Record<BriefStatus, string>>;
  readonly results: Readonly<Record<string, string>>;
  readonly quote: readonly [string, string];
  /** Between a label and what it labels. */
  readonly colon: string;
  readonly reasons: string;
  readonly reasonsNote: string;
  readonly noReason: string;
  readonly sources: string;
  readonly source: string;
  readonly inTheText: string;
  readonly texts: string;
  readonly clause: Readonly<Record<'was' | 'added' | 'out', string>>;
  readonly characters: (start: number, end: number) => string;
  readonly wouldChange: string;
  readonly judgement: string;
  readonly unverified: string;
  readonly notListed: string;
  readonly notRead: string;
  readonly caveats: string;
  readonly provenance: (seed: number, head: string) => string;
  readonly page: string;
}

const en: PrintWords = {
  ...commonWords.en,
  status: {
    engaged: 'engaged',
    contested: 'contested',
    'not-engaged': 'not engaged',
    reported: 'reported',
    modelled: 'modelled',
    open: 'open',
  },
  quote: ['“', '”'],
  reasons: 'Reasons',
  reasonsNote: 'The number at the end of a line of the brief leads here; a number in square brackets is a source.',
  noReason: 'No reasons were handed over with this brief.',
  sources: 'Sources',
  source: 'Source',
  characters: (start, end) => `characters ${start} to ${end}`,
  notListed: 'source not listed',
  notRead: 'page not read for this project',
  caveats: 'To be borne in mind',
  provenance: (seed, head) => `Seed ${seed}. The log of this run ends in ${head}.`,
  page: 'Page',
};

const fr: PrintWords = {
  ...commonWords.fr,
  status: {
    engaged: 'en jeu',
    contested: 'contesté',
    'not-engaged': 'pas en jeu',
    reported: 'rapporté',
    modelled: 'modélisé',
    open: 'ouvert',
  },
  quote: ['«\u00a0', '\u00a0»'],
  reasons: 'Raisons',
  reasonsNote:
    'Le numéro à la fin d’une ligne de la note renvoie ici ; un numéro entre crochets est une source. Les raisons sont en anglais.',
  noReason: 'Aucune raison n’a été transmise avec cette note.',
  sources: 'Sources',
  source: 'Source',
  characters: (start, end) => `caractères ${start} à ${end}`,
  notListed: 'source absente de la liste',
  notRead: 'page non lue pour ce projet',
  caveats: 'À garder à l’esprit',
  provenance: (seed, head) => `Graine ${seed}. Le journal de ce déroulement se termine par ${head}.`,
  page: 'Page',
};

export const printWords: Readonly<Record<Language, PrintWords>> = { en, fr };

/** `Movement` for `movement`; a stage without a word keeps its own. */
export function stageWord(words: PrintWords, stage: string): string {
  return Object.hasOwn(words.stages, stage) ? (words.stages[stage] ?? stage) : stage;
}

/** The word for a reason's result; a result without one keeps its own. */
export function resultWord(words: PrintWords, result: string): string {
  return Object.hasOwn(words.results, result) ? (words.results[result] ?? result) : result;
}

/** Statuses that the brief uses, in the order of a legend. */
export function statusesOf(brief: {
  readonly summary: readonly BriefLine[];
  readonly sections: readonly { readonly lines: readonly BriefLine[] }[];
}): readonly BriefStatus[] {
  const used = new Set([...brief.summary, ...brief.sections.flatMap((section) => section.lines)].map((line) => line.status));
  return briefStatuses.filter((status) => used.has(status));
}
