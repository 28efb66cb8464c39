/** Small texts for people. */

const EXCERPT_LENGTH = 60;

/** "1 place", "2 places". */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/**
 * A text as Markdown that shows it letter for letter. The editor's own method makes every space one that no line breaks
 * at.
 */
export function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$]/gu, '\\$&');
}

/** A piece of a document on one line, shortened at the end of a word where that is possible. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  // A cut between the halves of a character would show as a box.
  const characters = Array.from(line);
  if (characters.length <= EXCERPT_LENGTH) {
    return line;
  }
  const cut = characters.slice(0, EXCERPT_LENGTH).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > EXCERPT_LENGTH / 2 ? cut.slice(0, space) : cut}…`;
}
