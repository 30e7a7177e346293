import type { Brief, BriefLine, BriefTable, BriefText } from '../../outcome/index.ts';
import type { Source } from '../../words/source.ts';
import type { Reason } from '../../words/verdict.ts';

/** A brief of typical size, made by hand for tests: seven sections, some thirty lines, three tables, two texts. All is invented. */
export const exampleText = 'Norden said on Friday that it had closed the strait. Ostland was attacked at dawn.';

function words(text: string) {
  const start = exampleText.indexOf(text);
  return { text, start, end: start + text.length };
}

function line(text: string, status?: BriefLine['status'], explain?: string, quote?: string): BriefLine {
  return {
    text,
    evidence: quote === undefined ? [] : [words(quote)],
    ...(status === undefined ? {} : { status }),
    ...(explain === undefined ? {} : { explain }),
  };
}

const arrivals: BriefTable = {
  caption: 'Arrivals: days are of this run, intervals over all runs',
  columns: ['Force', 'To', 'People', 'First in', 'Complete'],
  rows: Array.from({ length: 20 }, (_, index) => ({
    cells: [
      `${index + 1}th Mechanised Infantry Battalion (Westmark)`,
      index % 2 === 0 ? 'Port Example' : 'Adazi-on-Sea',
      `${(index % 3) + 1},${String(100 + index * 37).slice(-3)}`,
      `${index + 1} Mar (${index} Mar to ${index + 3} Mar)`,
      `${index + 6} Mar (${index + 4} Mar to ${index + 11} Mar)`,
    ],
    explain: `arrival/westmark-battalion-${index + 1}`,
  })),
};

const strength: BriefTable = {
  caption: 'Foreign forces by ally: before, and arrived since',
  columns: ['Ally', 'Before', 'Day 3', 'Day 7', 'Day 14', 'Day 30', 'End'],
  rows: Array.from({ length: 20 }, (_, index) => ({
    cells: [`Ally ${index + 1}`, ...[0, 3, 7, 14, 30, 60].map((day) => `${index + 1},${String(100 + day)}`)],
    explain: `strength/ally-${index + 1}`,
  })),
};

const commitments: BriefTable = {
  caption: 'Commitments: availability in law is not a request, a request is no decision, a decision is not yet help',
  columns: ['Commitment', 'In law', 'Requested by', 'Decided', 'Help'],
  rows: [
    {
      cells: ['Example Treaty, Article 4', 'engaged', 'Westmark and Sudland', '24 Feb 09:00', '-'],
      explain: 'determination/incident-1/nat-4',
    },
  ],
};

/** One that nobody objects to, and one with every kind of change and every kind of position. */
export const exampleTexts: readonly BriefText[] = [
  {
    title: 'Activation of the plans',
    explain: 'decision/activate-plans',
    status: 'Agreed 24 Feb 18:00 in the Example Council, in round 2.',
    clauses: [{ text: 'The Council activates the plans.', mark: 'drafted', note: '' }],
    positions: [{ position: 'accept', label: 'For (30)', who: 'all members', why: '' }],
  },
  {
    title: 'Third package',
    explain: 'decision/third-package',
    status: 'Consensus broken in the Example Council, in round 2.',
    clauses: [
      { text: 'Ports are closed to ships of Norden.', mark: 'drafted', note: '' },
      {
        text: 'Seven banks lose access after thirty days.',
        was: 'All banks lose access at once.',
        mark: 'reworded',
        note: 'milder words for Bergland and Hochland',
      },
      { text: '', was: 'The head of the church is listed.', mark: 'out', note: 'set aside for Inselreich' },
      { text: 'Oil by pipeline is exempt.', mark: 'added', note: 'taken in for Sudland' },
    ],
    positions: [
      { position: 'object', label: 'Holding out (1)', who: 'Sudland', why: 'its refinery runs on oil by pipeline (clause 4)' },
      { position: 'bracket', label: 'In brackets (1)', who: 'Inselreich', why: 'its ships live by this trade (clause 1)' },
      {
        position: 'reserve',
        label: 'With a reservation (2)',
        who: 'Bergland and Hochland',
        why: 'Bergland: a vote in parliament is due; Hochland: no word from the capital',
      },
      { position: 'accept', label: 'For (26)', who: 'Adelland, Burgland and 24 others', why: '' },
    ],
  },
];

export const exampleBrief: Brief = {
  title: 'Decision brief: the closed strait',
  marking: 'UNCLASSIFIED - OPEN SOURCES',
  asOf: 'As of 28 Feb 14:00 UTC. One run (seed 7); intervals are the 10th to 90th percentile of 200 runs.',
  summary: [
    line('Norden has closed the strait and attacked Ostland.', 'reported', 'report/event-1', 'attacked at dawn'),
    line(
      'Article 5 is not engaged (Ostland): Ostland is no Party to the treaty.',
      'not-engaged',
      'determination/incident-1/nat-5',
    ),
    line('First of the activated force: Westmark Rifles at Port Example, 2 Mar (1 Mar to 4 Mar).', 'modelled', 'arrival/rifles'),
  ],
  sections: [
    {
      stage: 'report',
      heading: 'What is said to have happened',
      lines: [
        line('Norden used force against Ostland.', 'reported', 'report/event-1', 'Ostland was attacked at dawn'),
        line('Norden demands of the alliance that it withdraw.', 'reported', 'report/event-2', 'it had closed the strait'),
        line('The demand concerns 14 of 30 allies: Westmark, Sudland, Inselreich and 11 others.', 'reported', 'report/demand'),
        line('2 phrases of the text are garbled; each is kept as written beside a proposed reading.', 'open', 'report/garbled'),
      ],
    },
    {
      stage: 'assessment',
      heading: 'Which commitments are engaged, and how surely',
      lines: [
        line(
          'Article 4 was available to any Ally (Ostland); asking is for the Ally to decide.',
          'engaged',
          'determination/incident-1/nat-4',
        ),
        line(
          'Article 5 is not engaged (Ostland): Ostland is no Party to the treaty.',
          'not-engaged',
          'determination/incident-1/nat-5',
        ),
        line('Treaty on the Example Area: contested.', 'contested', 'determination/incident-1/example-treaty'),
        line(
          'Clause 42(7): above the threshold in 35 % of its declared range. Where it lies is left open on purpose.',
          'contested',
          'determination/incident-1/teu-42-7',
        ),
      ],
      table: commitments,
    },
    {
      stage: 'decision',
      heading: 'What the allies agree, and when',
      lines: [
        line(
          'Article 4 consultation requested by Westmark and Sudland (2); the Council met 24 Feb 09:00.',
          'modelled',
          'consultation/incident-1',
        ),
        line(
          'Activation of the plans: agreed 24 Feb 18:00 (24 Feb to 26 Feb), in round 2.',
          'modelled',
          'decision/activate-plans',
        ),
        line('Statement of the Council: agreed 25 Feb 12:00.', 'modelled', 'decision/statement'),
        line('Third package: consensus broken (Sudland).', 'open', 'decision/third-package'),
        line('In 12 % of the runs consensus broke on at least one text.', 'modelled', 'decision/broken'),
      ],
      texts: exampleTexts,
    },
    {
      stage: 'force',
      heading: 'Who goes',
      lines: [
        line('Led by Westmark.', 'modelled', 'force/battlegroup'),
        line('Contributing in this run: Westmark, Sudland, Inselreich, Bergland and Hochland.', 'modelled', 'force/contributors'),
        line('Unfilled: air defence of the port (120 of 400 people offered).', 'open', 'force/air-defence/unfilled'),
      ],
    },
    {
      stage: 'movement',
      heading: 'When they arrive',
      lines: [
        line(
          'First of the activated force: Westmark Rifles at Port Example, 2 Mar (1 Mar to 4 Mar).',
          'modelled',
          'arrival/rifles',
        ),
        line(
          'Last arrival: 20th Mechanised Infantry Battalion complete at Adazi-on-Sea, 26 Mar (24 Mar to 31 Mar).',
          'modelled',
          'arrival/westmark-battalion-20',
        ),
      ],
      table: arrivals,
    },
    {
      stage: 'measure',
      heading: 'What else is done',
      lines: [
        line(
          '31 states send sanctions, each counted once: Westmark, Sudland, Inselreich and 28 others.',
          'modelled',
          'measure/senders',
        ),
        line(
          'Loss to Norden: 1.2 % to 3.4 % of GDP a year, by closed forms whose critics are named in the reasons.',
          'modelled',
          'measure/cost',
        ),
        line(
          'Cost to senders: 0.1 % to 0.4 % of GDP (median over states); highest for Bergland, 0.9 % to 1.8 %.',
          'modelled',
          'measure/cost-to-senders',
        ),
        line('Ostland can be given advisers, secure communications, training and equipment.', 'engaged', 'measure/support'),
        line('Not open to Ostland: collective defence.', 'not-engaged', 'measure/support'),
      ],
    },
    {
      stage: 'outcome',
      heading: 'What it came to',
      lines: [
        line(
          'A brigade of the standing force stands first in Westmark (31 h), last in Inselreich (12 days).',
          'modelled',
          'indicator/hours-to-brigade',
        ),
        line('3 things are open:'),
        line('Who closes the gap in air defence at the port before day 7?', 'open', 'risk/air-defence'),
        line('Whether the third package comes back to the table.', 'open', 'risk/package'),
        line('What Norden does with the strait once the force is complete.', 'open'),
      ],
      table: strength,
    },
  ],
  caveats: [
    'A rehearsal, never a prediction. Every figure can be traced: foedus explain SCENARIO ID.',
    'Availability of a treaty clause is not its invocation; what is sent, and whether, is for each ally to decide.',
  ],
};

const tree = (id: string): Reason => ({
  id,
  says: 'the conditions of the clause are looked at one by one',
  result: 'not-engaged',
  because: [
    { says: 'an armed attack took place', result: 'met', evidence: [words('Ostland was attacked at dawn')] },
    { says: 'the victim is a Party on the day', result: 'not-met', source: 'example-register' },
    { says: 'attribution', result: 'unknown', source: 'judgement', wouldChange: 'a statement of the victim' },
  ],
});

const ids = [
  ...exampleBrief.summary,
  ...exampleBrief.sections.flatMap(({ lines, table, texts }) => [...lines, ...(table?.rows ?? []), ...(texts ?? [])]),
];

export const exampleReasons: Readonly<Record<string, Reason>> = Object.fromEntries(
  ids.flatMap(({ explain }) => (explain === undefined ? [] : [[explain, tree(explain)]])),
);

export const exampleSources: Readonly<Record<string, Source>> = {
  'example-register': {
    id: 'example-register',
    title: 'Register of Parties & dates',
    publisher: 'Example Depositary',
    url: 'https://example.org/register?a=1&b=2',
    seen: true,
  },
};
