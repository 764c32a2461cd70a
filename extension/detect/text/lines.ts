const MARKER =
  /^\s*(?:[-*•·–—▶■□●○◆◇※★☆>|#【[(]|\p{Extended_Pictographic}|\d+(?:[.)]|\uFE0F)|[A-Z][A-Za-z]*:)/u;
const CLOSED = /[.!?:;。！？…|"”’」』)\]]\s*$/u;

/**
 * Makes every line break that only wraps running text a space, and keeps those that end a line (a list, a headline, a
 * table, a blank line) as `\n`. The length stays the same, so that offsets hold.
 */
export function markLines(text: string): string {
  if (!/[\n\r]/.test(text)) return text;
  const lines = text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n').split('\n');
  const running = lines.some((line, at) => at > 0 && wraps(lines[at - 1] as string, line) && isLower(line));
  const widest = Math.max(...lines.map(({ length }) => length));
  let marked = lines[0] as string;
  for (let at = 1; at < lines.length; at++) {
    const [above, line] = [lines[at - 1] as string, lines[at] as string];
    const full = above.length > 0.55 * widest && widest < 120;
    marked += wraps(above, line) && (isLower(line) || (running && full)) ? ' ' : '\n';
    marked += line;
  }
  return marked;
}

function wraps(above: string, line: string): boolean {
  return (
    above.trim() !== '' &&
    line.trim() !== '' &&
    !MARKER.test(line) &&
    !CLOSED.test(above) &&
    !/^\s*\|/.test(above)
  );
}

const isLower = (line: string) => /^\s*\p{Ll}/u.test(line);
