import { defineProcedure } from '../../define.ts';
import { isOpenPosition } from '../../text/positions.ts';

/** Members that must take part, besides the framework nation. */
const OTHERS = 1;

/** Nobody can stop it: it stands once all have said whether they take part, and the framework nation and one more do. */
export const byTheWilling = defineProcedure({
  id: 'by-the-willing',
  title: 'By the willing',
  source: 'icds-jef-baltic',
  silenceMinutes: () => null,
  isBrokenBy: () => false,
  stands: ({ proposal, members, positions, round }) => {
    const spoken = members.filter((member) => positions[member]?.round === round);
    const willing = spoken.filter((member) => !isOpenPosition(positions[member].position));
    const framework = proposal.frameworkNation ?? members[0];
    return spoken.length === members.length && willing.includes(framework) && willing.length > OTHERS;
  },
});
