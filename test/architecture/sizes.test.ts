import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const FILE_LINES = 300;
const FUNCTION_LINES = 60;
const FOLDER_ENTRIES = 15;
const exceptions = JSON.parse(readFileSync('test/architecture/exceptions.json', 'utf8'));

const sources = ['src', 'web'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** Over the limit and not excepted, or excepted and no longer over the limit: both are wrong. */
function wrong(over: ReadonlySet<string>, excepted: Record<string, string>): string[] {
  return [
    ...[...over].filter((name) => !(name in excepted)).map((name) => `over the limit: ${name}`),
    ...Object.keys(excepted)
      .filter((name) => !over.has(name))
      .map((name) => `no longer over, take it off the list: ${name}`),
  ];
}

function longFunctions(file: string): string[] {
  const text = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const first = text.getLineAndCharacterOfPosition(node.getStart(text)).line;
      const last = text.getLineAndCharacterOfPosition(node.end).line;
      const name =
        node.name?.getText(text) ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name.getText(text) : 'anonymous');
      if (last - first + 1 > FUNCTION_LINES) found.push(`${file}:${name}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(text);
  return found;
}

describe('sizes', () => {
  it(`no file has more than ${FILE_LINES} lines`, () => {
    const over = sources.filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > FILE_LINES);
    expect(wrong(new Set(over), exceptions.files)).toEqual([]);
  });

  it(`no function has more than ${FUNCTION_LINES} lines`, () => {
    expect(wrong(new Set(sources.flatMap(longFunctions)), exceptions.functions)).toEqual([]);
  });

  it(`no folder has more than ${FOLDER_ENTRIES} entries, tests aside`, () => {
    const folders = new Set(sources.map((file) => file.slice(0, file.lastIndexOf('/'))));
    const over = [...folders].filter(
      (folder) => readdirSync(folder).filter((name) => !/\.test\.tsx?$/.test(name)).length > FOLDER_ENTRIES,
    );
    expect(wrong(new Set(over), exceptions.folders)).toEqual([]);
  });
});
