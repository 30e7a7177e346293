import { briefStyle } from '../brief/html-style.ts';
import { escapeHtml } from '../brief/html-text.ts';
import type { Validation } from './validation.ts';

const MARKING = 'EXERCISE EXERCISE EXERCISE';
const TITLE = 'What Foedus has been held against';

function basis({ version, replicates }: Validation): string {
  return `Foedus ${version}; intervals are the 10th to 90th percentile of ${replicates} runs of each scenario. A rehearsal, never a prediction.`;
}

/** For the terminal: a line a section. */
export function validationInShort({ sections, notValidated }: Validation): string {
  const width = Math.max(...sections.map(({ title }) => title.length));
  const lines = sections.map(({ title, score }) => `${title.padEnd(width)}  ${score}`);
  return [TITLE, '', ...lines, '', 'Not validated:', ...notValidated.map((says) => `- ${says}`), ''].join('\n');
}

export function validationToMarkdown(validation: Validation): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const sections = validation.sections.flatMap(({ title, says, columns, rows, score }) => [
    ...[`## ${title}`, '', `**${score}.** ${says}`, ''],
    ...[row(columns), row(columns.map(() => '---')), ...rows.map(row), ''],
  ]);
  const missing = ['## Not validated', '', ...validation.notValidated.map((says) => `- ${says}`), ''];
  return [`${MARKING}`, '', `# ${TITLE}`, '', basis(validation), '', ...sections, ...missing].join('\n');
}

/** One page that needs nothing else. */
export function validationToHtml(validation: Validation): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((text) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeHtml(text)}</${tag}>`).join('')}</tr>`;
  const sections = validation.sections.map(
    ({ id, title, says, columns, rows, score }) =>
      `<section id="${escapeHtml(id)}"><h2>${escapeHtml(title)}</h2><p class="state"><strong>${escapeHtml(score)}.</strong> ${escapeHtml(says)}</p>` +
      `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table><thead>${row(columns, 'th')}</thead>` +
      `<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div></section>`,
  );
  const missing = validation.notValidated.map((says) => `<li>${escapeHtml(says)}</li>`).join('');
  const marking = `<p class="marking">${MARKING}</p>`;
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<title>${TITLE}</title><style>${briefStyle}</style></head><body><main class="sheet">${marking}<h1>${TITLE}</h1>` +
    `<p class="as-of">${escapeHtml(basis(validation))}</p>${sections.join('')}<section><h2>Not validated</h2><ul>${missing}</ul></section>${marking}</main></body></html>\n`
  );
}
