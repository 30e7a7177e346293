/** What Windows-1252 has at 0x80 to 0x9f. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
/** Characters of ASCII that are printed: with no two blanks in a row there is nothing to do. */
const PLAIN = /^[ -~]*$/;
const LINE = /[^\S\n]+/g;

/**
 * Text out of markup as a report has it: blanks of all widths become one, characters that take no room and control characters
 * go. What is left is what evidence refers to.
 */
export function plainCharacters(text: string): string {
  if (PLAIN.test(text) && !text.includes('  ')) return text;
  return (
    text
      .replace(/\r\n?/g, '\n')
      // some versions of Node decode Windows-1252 as Latin-1, and old pages write &#147; for “: no report holds these controls
      .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? ' ')
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(LINE, ' ')
  );
}

/** Each line without blanks at its ends, no more than one empty line at a time, none at the ends. */
export function tidyLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '')
    .join('\n')
    .trim();
}
