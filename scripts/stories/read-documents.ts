import * as v from 'valibot';

const DocumentSchema = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  lang: v.optional(v.string()),
  story: v.optional(v.union([v.string(), v.number()])),
});

/** A text to find mentions in. */
export interface TextDocument {
  id: string | number;
  text: string;
  lang?: string;
  /** Of which kept article it is a later text. */
  story?: string | number;
}

/**
 * Reads JSON Lines of documents; empty lines are skipped.
 * @throws Error that names the file, the line number and what is wrong with the first bad line
 */
export function readDocuments(lines: string, name: string): TextDocument[] {
  return parseLines(DocumentSchema, lines, name).map(({ id, text, lang, story }) => ({
    id,
    text,
    ...(lang && { lang }),
    ...(story !== undefined && { story }),
  }));
}

/**
 * Reads JSON Lines of one shape; empty lines are skipped.
 * @throws Error that names the file, the line number and what is wrong with the first bad line
 */
export function parseLines<const S extends v.GenericSchema>(
  schema: S,
  lines: string,
  name: string,
): v.InferOutput<S>[] {
  return lines.split('\n').flatMap((line, at): v.InferOutput<S>[] => {
    if (line.trim() === '') return [];
    const result = v.safeParse(schema, parse(line, `${name}:${at + 1}`));
    if (!result.success) {
      const [issue] = result.issues;
      throw new Error(`${name}:${at + 1}: ${v.getDotPath(issue) ?? 'line'}: ${issue.message}`);
    }
    return [result.output];
  });
}

function parse(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${where}: no JSON: ${(error as Error).message}`);
  }
}
