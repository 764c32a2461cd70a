import type { StoryRecord } from '../record.ts';
import { canonicalJson } from './canonical-json.ts';
import { exportFormat, sha256 } from './export.ts';
import { importLimits, isTooDeep } from './import-limits.ts';
import { type ImportProblem, readStory } from './import-story.ts';

/**
 * Why nothing of a file is read.
 *
 * - `too-big`, `too-deep`, `too-many`: beyond the limits.
 * - `cut-off`: it ends before its end, or holds another number of stories than it says: `found` of `stated`.
 * - `not-json`, `not-ours`: it is something else.
 * - `newer-format`: a later version of the extension wrote it.
 * - `took-too-long`, `unreadable`: reading it was given up.
 */
export type ImportRefusal =
  | 'too-big'
  | 'too-deep'
  | 'too-many'
  | 'cut-off'
  | 'not-json'
  | 'not-ours'
  | 'newer-format'
  | 'took-too-long'
  | 'unreadable';

/** A story that is left out, and why; `title` is what the file calls it, if it calls it anything. */
export interface RefusedStory {
  title: string;
  problems: ImportProblem[];
}

/** What a file holds, checked; or why nothing of it is taken. */
export type ImportRead =
  | { refusal: ImportRefusal; found?: number; stated?: number }
  | {
      refusal?: never;
      records: StoryRecord[];
      refused: RefusedStory[];
      /** What is left out of stories that are taken. */
      losses: ImportProblem[];
      /** Parts that this version does not know, which stay behind: `glossaries`. */
      unknownParts: string[];
      /** It is not as it was exported: somebody has edited it, or the disk has. */
      isAltered: boolean;
    };

const knownParts = new Set(['app', 'count', 'format', 'sha256', 'stories']);

/** Reads the text of a file that anybody may have written. Never throws. */
export async function readImport(text: string): Promise<ImportRead> {
  if (text.length > importLimits.bytes) return { refusal: 'too-big' };
  if (isTooDeep(text)) return { refusal: 'too-deep' };
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return notJson(text);
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return { refusal: 'not-ours' };
  const {
    app,
    format,
    count,
    sha256: stated,
    stories,
    asStored,
    ...others
  } = file as Record<string, unknown>;
  if (app === 'backstory' && Array.isArray(asStored)) return readStored(asStored);
  if (app !== 'backstory' || !Number.isInteger(format) || (format as number) < 1)
    return { refusal: 'not-ours' };
  if ((format as number) > exportFormat) return { refusal: 'newer-format' };
  if (!Array.isArray(stories)) return { refusal: 'not-ours' };
  if (stories.length > importLimits.stories) return { refusal: 'too-many', found: stories.length };
  if (count !== stories.length) {
    return {
      refusal: 'cut-off',
      found: stories.length,
      ...(Number.isInteger(count) && { stated: count as number }),
    };
  }
  return {
    ...readStories(stories),
    unknownParts: Object.keys(others)
      .filter((part) => !knownParts.has(part))
      .slice(0, importLimits.problems)
      .map((part) => part.slice(0, 100)),
    isAltered: stated !== (await sha256(canonicalJson(stories))),
  };
}

/**
 * What was saved as it stood in a database that could not be used. It bears no number and no sum to be held to; what the
 * reader had deleted does not come back by it.
 */
function readStored(records: readonly unknown[]): ImportRead {
  if (records.length > importLimits.stories) return { refusal: 'too-many', found: records.length };
  const isDeleted = (raw: unknown) => (raw as Partial<StoryRecord> | null)?.deletedAt !== undefined;
  return {
    ...readStories(records.filter((raw) => !isDeleted(raw))),
    unknownParts: [],
    isAltered: false,
  };
}

function readStories(stories: readonly unknown[]) {
  const records = new Map<string, StoryRecord>();
  const refused: RefusedStory[] = [];
  const losses: ImportProblem[] = [];
  let left: number = importLimits.problems;
  const listed = (problems: readonly ImportProblem[]) => {
    const shown = problems.slice(0, left);
    left -= shown.length;
    return shown;
  };
  for (const [index, raw] of stories.entries()) {
    const path = `stories[${index}]`;
    const read = readStory(raw, path);
    if (!read.record) {
      refused.push({ title: titleOf(raw), problems: listed(read.problems) });
    } else if (records.has(read.record.id)) {
      const reason = `"${read.record.id}" stands here twice`;
      refused.push({ title: titleOf(raw), problems: listed([{ path: `${path}.id`, reason }]) });
    } else {
      records.set(read.record.id, read.record);
      losses.push(...listed(read.losses));
    }
  }
  return { records: [...records.values()], refused, losses };
}

/** A file of ours says how many stories it has before they come, so that one that was cut off can be told. */
function notJson(text: string): ImportRead {
  if (!/^\s*\{\s*"app": ?"backstory"/.test(text)) return { refusal: 'not-json' };
  const stated = /"count": ?(\d+)/.exec(text.slice(0, 1_000))?.[1];
  const found = text.match(/^ {3}"takenAt": /gm)?.length ?? 0;
  return { refusal: 'cut-off', found, ...(stated && { stated: Number(stated) }) };
}

function titleOf(raw: unknown): string {
  const title = (raw as { draft?: { article?: { title?: unknown } } } | null)?.draft?.article?.title;
  return typeof title === 'string' ? title.slice(0, 200).toWellFormed() : '';
}
