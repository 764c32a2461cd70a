import * as v from 'valibot';
import type { Draft } from '../../draft/draft.ts';
import { cleanDraft, cleanName, excessOf, isVerbatim } from '../clean-draft.ts';
import { storyLimits } from '../limits.ts';
import type { StoryRecord } from '../record.ts';
import { RecordSchema } from '../record-schema.ts';

/** Something wrong in an import file: where, `stories[3].draft.entities[0].name`, and why. */
export interface ImportProblem {
  path: string;
  reason: string;
}

/** Keys that would reach the prototype of all objects. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const ownId = /^own-[a-z0-9]+(-[a-z0-9]+)*$/;
const entityId = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const maxIdUnits = 100;

/** A story that is taken, with what of it is left out; or why it is refused. */
export type StoryRead =
  | { record: StoryRecord; losses: ImportProblem[]; problems?: never }
  | { record?: never; problems: ImportProblem[] };

/**
 * Takes one story of an import file, which anybody may have written: it is held to the shape, the limits and the
 * cleanliness of what is kept.
 */
export function readStory(raw: unknown, path: string): StoryRead {
  const strange = strangeIn(raw, path);
  if (strange) return { problems: [strange] };
  // Checking stops at the first problem of a big story, which may have a million.
  const abortEarly = JSON.stringify(raw).length > 100_000;
  const { success, output, issues } = v.safeParse(RecordSchema, raw, { abortEarly });
  if (!success) {
    const problems = issues.map((issue) => ({ path: at(path, v.getDotPath(issue)), reason: issue.message }));
    return { problems };
  }
  // What file it comes from is said by whoever imports it, not by the file.
  const { deletedAt: _, imported: __, ...given } = output as StoryRecord;
  const { draft, unsaved } = given;
  const placed = (problems: Iterable<ImportProblem>) =>
    [...problems].map((problem) => ({ ...problem, path: at(path, problem.path) }));
  const problems = placed([
    ...recordProblems(given),
    ...draftProblems(draft, 'draft'),
    ...(unsaved ? draftProblems(unsaved, 'unsaved') : []),
  ]);
  if (problems.length > 0) return { problems };
  const record: StoryRecord = {
    ...given,
    ...(given.title !== undefined && { title: cleanName(given.title, storyLimits.titleUnits) }),
    draft: cleanDraft(draft),
    ...(unsaved && { unsaved: cleanDraft(unsaved) }),
  };
  const lost = [
    ...losses(draft, record.draft, 'draft'),
    ...(unsaved && record.unsaved ? losses(unsaved, record.unsaved, 'unsaved') : []),
  ];
  return { record, losses: placed(lost) };
}

/** The first key or text that nothing of ours ever holds. The depth is bounded before parsing. */
function strangeIn(value: unknown, path: string): ImportProblem | undefined {
  if (typeof value === 'string') {
    if (value.includes('\0')) return { path, reason: 'holds a NUL character' };
    return value.isWellFormed() ? undefined : { path, reason: 'holds half a character' };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    if (forbiddenKeys.has(key)) return { path: at(path, key), reason: 'is not allowed as a key' };
    const found = strangeIn(item, Array.isArray(value) ? `${path}[${key}]` : at(path, key));
    if (found) return found;
  }
  return undefined;
}

function* recordProblems(record: StoryRecord): Generator<ImportProblem> {
  const { id, sites, takenAt, changedAt, keptAt, state } = record;
  if (!ownId.test(id) || id.length > maxIdUnits) yield { path: 'id', reason: 'is no id of a kept story' };
  if (sites.length > storyLimits.sites) yield { path: 'sites', reason: `more than ${storyLimits.sites}` };
  for (const [index, site] of sites.entries()) {
    if (!isHost(site)) yield { path: `sites.${index}`, reason: 'is no host' };
  }
  for (const [path, time] of Object.entries({ takenAt, changedAt, keptAt })) {
    if (time !== undefined && !isUtc(time)) yield { path, reason: 'is no time in UTC' };
  }
  if (state === 'kept' && keptAt === undefined) yield { path: 'keptAt', reason: 'missing' };
}

function* draftProblems(draft: Draft, path: string): Generator<ImportProblem> {
  const excess = excessOf(draft);
  if (excess) yield { path, reason: excess };
  for (const list of ['entities', 'dropped'] as const) {
    for (const [index, { id }] of draft[list].entries()) {
      if (!entityId.test(id) || id.length > maxIdUnits || forbiddenKeys.has(id)) {
        yield { path: `${path}.${list}.${index}.id`, reason: 'is no id' };
      }
    }
  }
}

/** What of a draft is left out, since it could not be shown. */
function* losses(draft: Draft, clean: Draft, path: string): Generator<ImportProblem> {
  if (draft.article.url !== clean.article.url) {
    yield { path: `${path}.article.url`, reason: 'is no address of a page' };
  }
  const ids = new Set<string>();
  for (const [index, { id, name, who }] of draft.entities.entries()) {
    const here = `${path}.entities.${index}`;
    const kept = clean.entities.find((entity) => entity.id === id);
    if (ids.has(id)) yield { path: here, reason: `"${id}" stands here twice` };
    else if (!kept) yield { path: `${here}.name`, reason: `"${name.slice(0, 20)}" is no name` };
    else if (who && !kept.who) yield { path: `${here}.who`, reason: 'does not stand in the article' };
    ids.add(id);
  }
  for (const [index, { sentence }] of draft.events.entries()) {
    if (!isVerbatim(sentence, clean.article)) {
      yield { path: `${path}.events.${index}`, reason: 'does not stand in the article' };
    }
  }
}

function isHost(site: string): boolean {
  return URL.canParse(`https://${site}`) && new URL(`https://${site}`).host === site.replace(/:443$/, '');
}

function isUtc(time: string): boolean {
  const date = new Date(time);
  return !Number.isNaN(date.getTime()) && date.toISOString() === time;
}

/** Keys are quoted as the file has them, but no longer than anybody reads. */
function at(path: string, inner: string | null): string {
  if (!inner) return path;
  const worded = inner.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]').slice(0, 200);
  return `${path}.${worded}`;
}
