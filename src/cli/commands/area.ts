import { areaOf } from '../../assessment/index.ts';
import { loadData } from '../../formats/data/load-data.ts';
import { loadGeography } from '../../formats/geography/load-geography.ts';
import { readPoints } from '../../formats/incidents/read-points.ts';
import { loadTreaties } from '../../formats/treaties/load-treaties.ts';
import { describeReason } from '../describe-reason.ts';
import { WrongInput } from '../exit.ts';
import { readText } from '../input.ts';
import { printJson } from '../output.ts';

/** `foedus area`: dated points in; inside, outside or contested under Article 6, with reasons. */
export function area(file: string, options: { readonly json?: boolean }): void {
  const { items: points, problems } = readPoints(file, readText(file));
  if (problems.length > 0) throw new WrongInput(problems);
  const { memberships, states } = loadData();
  const facts = { memberships, states, lands: loadGeography('10m'), areas: loadTreaties() };
  const answers = points.map((point) => ({ id: point.id, ...areaOf(point, facts) }));
  if (options.json) {
    printJson(answers);
    return;
  }
  for (const { id, inArticle6Area, why } of answers) {
    const answer = inArticle6Area === 'contested' ? 'contested' : inArticle6Area ? 'inside' : 'outside';
    process.stdout.write(`${id}: ${answer}\n${describeReason(why, 1)}\n`);
  }
}
