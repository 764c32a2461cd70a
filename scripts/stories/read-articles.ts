import * as v from 'valibot';
import type { Article } from '../../extension/draft/article.ts';
import { isLooseDate } from '../../extension/story/format/loose-date.ts';

const ArticleSchema = v.object({
  id: v.union([v.string(), v.number()]),
  lang: v.optional(v.string(), ''),
  title: v.optional(v.string(), ''),
  url: v.optional(v.string(), ''),
  site: v.optional(v.string(), ''),
  byline: v.nullish(v.string()),
  published: v.nullish(
    v.pipe(
      v.string(),
      v.check(isLooseDate, ({ received }) => `${received} is no date (YYYY, YYYY-MM or YYYY-MM-DD)`),
    ),
  ),
  paragraphs: v.array(v.string()),
});

/** An article with the id that its line gives it. */
export interface NumberedArticle {
  id: string | number;
  article: Article;
}

/**
 * Reads JSON Lines of articles; empty lines are skipped. Only `id` and `paragraphs` are needed.
 * @throws Error that names the file, the line number and what is wrong with the first bad line
 */
export function readArticles(lines: string, name: string): NumberedArticle[] {
  return lines.split('\n').flatMap((line, at): NumberedArticle[] => {
    if (line.trim() === '') return [];
    const result = v.safeParse(ArticleSchema, parse(line, `${name}:${at + 1}`));
    if (!result.success) {
      const [issue] = result.issues;
      throw new Error(`${name}:${at + 1}: ${v.getDotPath(issue) ?? 'line'}: ${issue.message}`);
    }
    const { id, byline, published, ...rest } = result.output;
    return [{ id, article: { ...rest, ...(byline ? { byline } : {}), ...(published ? { published } : {}) } }];
  });
}

function parse(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${where}: no JSON: ${(error as Error).message}`);
  }
}
