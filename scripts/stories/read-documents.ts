import * as v from 'valibot';

const DocumentSchema = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  lang: v.optional(v.string()),
});

/** A text to find mentions in. */
export interface TextDocument {
  id: string | number;
  text: string;
  lang?: string;
}

/**
 * Reads JSON Lines of documents; empty lines are skipped.
 * @throws Error that names the file, the line number and what is wrong with the first bad line
 */
export function readDocuments(lines: string, name: string): TextDocument[] {
  return lines.split('\n').flatMap((line, at): TextDocument[] => {
    if (line.trim() === '') return [];
    const result = v.safeParse(DocumentSchema, parse(line, `${name}:${at + 1}`));
    if (!result.success) {
      const [issue] = result.issues;
      throw new Error(`${name}:${at + 1}: ${v.getDotPath(issue) ?? 'line'}: ${issue.message}`);
    }
    const { id, text, lang } = result.output;
    return [{ id, text, ...(lang ? { lang } : {}) }];
  });
}

function parse(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${where}: no JSON: ${(error as Error).message}`);
  }
}
