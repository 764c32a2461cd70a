import * as v from 'valibot';
import type { Draft } from '../draft/draft.ts';
import { kinds } from '../story/format/kind.ts';
import { isLooseDate } from '../story/format/loose-date.ts';
import type { StoryRecord, StorySummary } from './record.ts';

/*
 * The shapes of what is stored, to tell a sound record from a damaged one. Objects are loose: fields of a later version
 * come through reading, editing and writing as they are. A change of shape needs a new version of the database, see
 * migrations.ts; so does a new kind of entity, which this version would take for damage.
 */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.string(), v.isoTimestamp());
const looseDate = v.pipe(
  v.string(),
  v.check(isLooseDate, ({ received }) => `${received} is no date`),
);

const PassageSchema = v.looseObject({
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  start: count,
  end: count,
  text: v.string(),
});

const ArticleSchema = v.looseObject({
  title: v.string(),
  url: v.string(),
  site: v.string(),
  byline: v.exactOptional(v.string()),
  published: v.exactOptional(looseDate),
  lang: v.string(),
  paragraphs: v.array(v.string()),
});

const EntitySchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(kinds),
  name: v.string(),
  names: v.array(v.string()),
  onlyHere: v.array(v.string()),
  who: v.nullable(PassageSchema),
  mentions: count,
  ticked: v.boolean(),
  everyday: v.boolean(),
});

/** The shape of a draft; that its passages stand in its article is not checked here. */
export const DraftSchema = v.looseObject({
  article: ArticleSchema,
  entities: v.array(EntitySchema),
  dropped: v.array(EntitySchema),
  events: v.array(v.looseObject({ date: looseDate, sentence: PassageSchema })),
  distinct: v.exactOptional(v.array(v.string())),
  everywhere: v.exactOptional(v.array(v.string())),
}) satisfies v.GenericSchema<unknown, Draft>;

const state = v.picklist(['draft', 'kept']);

const stands = {
  id: v.pipe(v.string(), v.nonEmpty()),
  rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
  state,
  sites: v.array(v.string()),
  switchedOn: v.boolean(),
  takenAt: time,
  changedAt: time,
  keptAt: v.exactOptional(time),
  imported: v.exactOptional(v.looseObject({ file: v.string(), at: time })),
  deletedAt: v.exactOptional(time),
};

/** The shape of a record. */
export const RecordSchema = v.looseObject({
  ...stands,
  draft: DraftSchema,
  title: v.exactOptional(v.string()),
  unsaved: v.exactOptional(DraftSchema),
}) satisfies v.GenericSchema<unknown, StoryRecord>;

/** The shape of a summary. */
export const SummarySchema = v.looseObject({
  ...stands,
  title: v.string(),
  url: v.string(),
  site: v.string(),
  lang: v.string(),
  published: v.exactOptional(looseDate),
  names: v.array(v.object({ entity: v.string(), name: v.string() })),
  isEdited: v.boolean(),
  size: count,
}) satisfies v.GenericSchema<unknown, StorySummary>;

/** A checked value, or the path and the reason of what is wrong with it first. */
export type Checked<T> = { value: T; reason?: never } | { value?: never; reason: string };

/** Checks what was read under a key; a record whose id is another one's is as wrong as one of the wrong shape. */
export function checkRecord(id: string, raw: unknown): Checked<StoryRecord> {
  const { success, output, issues } = v.safeParse(RecordSchema, raw);
  if (!success) return { reason: wordIssue(issues[0]) };
  return output.id === id ? { value: output } : { reason: `id: ${output.id} under the key ${id}` };
}

/** Where a value is wrong and how. */
export function wordIssue(issue: v.BaseIssue<unknown>): string {
  return [v.getDotPath(issue), issue.message].filter(Boolean).join(': ');
}
