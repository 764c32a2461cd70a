import * as v from 'valibot';
import { takenLimits } from '../draft/article.ts';
import type { Taken } from '../page/article/take-article.ts';

const short = (most: number) => v.pipe(v.string(), v.maxLength(most));

const ArticleSchema = v.object({
  title: short(500),
  url: v.pipe(short(takenLimits.urlUnits), v.url()),
  site: short(200),
  byline: v.exactOptional(short(300)),
  published: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/))),
  isDateGuessed: v.exactOptional(v.boolean()),
  isCut: v.exactOptional(v.boolean()),
  lang: v.pipe(short(35), v.regex(/^[a-z]{2,3}(-[a-z\d]{1,8})*$/i)),
  paragraphs: v.pipe(
    v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(takenLimits.paragraphUnits))),
    v.nonEmpty(),
    v.maxLength(takenLimits.paragraphs),
    v.check((texts) => texts.reduce((sum, { length }) => sum + length, 0) <= takenLimits.units, 'too long'),
  ),
});

const TakenSchema = v.object({
  part: v.picklist(['article', 'selection', 'whole']),
  article: ArticleSchema,
}) satisfies v.GenericSchema<unknown, Taken>;

/**
 * What a frame gave as taken from it, checked like a message: whoever has taken over a page may answer anything.
 * Undefined for anything that is not of that shape; fields that nobody asked for are left out.
 */
export function checkTaken(answer: unknown): Taken | undefined {
  const { success, output } = v.safeParse(TakenSchema, answer);
  return success ? output : undefined;
}
