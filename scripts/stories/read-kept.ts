import * as v from 'valibot';
import type { Article } from '../../extension/draft/article.ts';
import { composeDraft } from '../../extension/draft/compose.ts';
import type { Draft } from '../../extension/draft/draft.ts';
import { storyOf } from '../../extension/draft/kept/story-of.ts';
import { isEverydayName } from '../../extension/draft/names/everyday-name.ts';
import { kinds } from '../../extension/story/format/kind.ts';
import type { Story } from '../../extension/story/format/schema.ts';
import { parseLines } from './read-documents.ts';

const id = v.union([v.string(), v.number()]);
const text = v.exactOptional(v.nullable(v.string(), ''), '');

const KeptSchema = v.object({
  id,
  lang: v.string(),
  title: text,
  url: text,
  site: text,
  published: text,
  paragraphs: v.array(v.string()),
  entities: v.exactOptional(
    v.array(
      v.object({
        name: v.string(),
        kind: v.picklist(kinds),
        names: v.exactOptional(v.array(v.string())),
        /** What labelled articles call the other names. */
        aliases: v.exactOptional(v.array(v.string())),
      }),
    ),
  ),
});

/** An article that is kept. */
export interface Kept {
  id: string | number;
  story: Story;
  /** What each of its entities is called, by id. */
  nameOf: ReadonlyMap<string, string>;
}

/**
 * Reads JSON Lines of articles and makes each a story as keeping it does. What an article brings as `entities` is kept as if
 * the reader had left it so; else what is found in it.
 * @throws Error that names the file, the line number and what is wrong with the first bad line
 */
export function readKept(lines: string, name: string): Kept[] {
  return parseLines(KeptSchema, lines, name).map(({ id, entities, ...given }, at) => {
    const { published, ...rest } = given;
    const article: Article = { ...rest, ...(published && { published }) };
    const draft = entities ? draftOf(article, entities) : composeDraft(article);
    const story = storyOf(draft, { id: `own-${at}`, keptAt: new Date().toISOString() });
    return { id, story, nameOf: new Map(draft.entities.map(({ id, name }) => [id, name])) };
  });
}

/** A draft with exactly these entities. */
function draftOf(
  article: Article,
  entities: NonNullable<v.InferOutput<typeof KeptSchema>['entities']>,
): Draft {
  return {
    article,
    entities: entities.map(({ name, kind, aliases = [], names = aliases }, at) => ({
      id: `own-${at}`,
      kind,
      name,
      names: names.filter((other) => other !== name),
      onlyHere: [],
      who: null,
      mentions: 0,
      ticked: true,
      everyday: isEverydayName(name, kind),
    })),
    dropped: [],
    events: [],
  };
}
