import { cleanName } from '../clean-draft.ts';
import type { Imported, StoryRecord } from '../record.ts';
import { canonicalJson } from './canonical-json.ts';

/** What importing one story would do. `older` and `newer` than the one that is kept, by their last change. */
export type ImportEffect = 'new' | 'same' | 'newer' | 'older';

export interface ImportRow {
  effect: ImportEffect;
  /** As the file has it. */
  record: StoryRecord;
  /** As it is kept; a deleted one too, which the file brings back. */
  before: StoryRecord | undefined;
}

/** What an import would do to each story, before anything is changed. */
export function planImport(
  records: readonly StoryRecord[],
  kept: ReadonlyMap<string, StoryRecord>,
): ImportRow[] {
  return records.map((record) => {
    const before = kept.get(record.id);
    return { effect: effectOf(record, before), record, before };
  });
}

/** What is taken unless the reader says otherwise: all that is new, and nothing over a later change of theirs. */
export function isTakenAtFirst({ effect }: ImportRow): boolean {
  return effect === 'new' || effect === 'newer';
}

/** One change of the store: what is put in, the revision that each record was seen at, and what goes. */
export interface Swap {
  records: StoryRecord[];
  before: Map<string, number>;
  remove: string[];
}

/** The longest name of a file that is remembered. */
const fileUnits = 100;

/** What is remembered of the file that records are taken from. */
export function importedFrom(file: string, now: Date): Imported {
  return { file: cleanName(file, fileUnits) || '?', at: now.toISOString() };
}

/**
 * What the rows that are taken come to, and what takes them back. Where both are done, everything is as it was. What is put
 * in bears the name of its file; what the file has as it is kept already is nobody else's.
 */
export function swapsOf(taken: readonly ImportRow[], imported: Imported): { there: Swap; back: Swap } {
  const changing = taken.filter(({ effect }) => effect !== 'same');
  const records = changing.map(({ record, before }) => ({
    ...record,
    rev: before ? Math.max(record.rev, before.rev) + 1 : record.rev,
    imported,
  }));
  const restored = changing.flatMap(({ before }, index) =>
    before ? [{ ...before, rev: records[index]!.rev + 1 }] : [],
  );
  return {
    there: {
      records,
      before: new Map(changing.map(({ record, before }) => [record.id, before?.rev ?? 0])),
      remove: [],
    },
    back: {
      records: restored,
      before: new Map(records.map(({ id, rev }) => [id, rev])),
      remove: changing.filter(({ before }) => !before).map(({ record }) => record.id),
    },
  };
}

function effectOf(record: StoryRecord, before: StoryRecord | undefined): ImportEffect {
  if (!before || before.deletedAt !== undefined) return 'new';
  const [one, other] = [record, before].map(({ rev: _, imported: __, ...rest }) => canonicalJson(rest));
  if (one === other) return 'same';
  return record.changedAt >= before.changedAt ? 'newer' : 'older';
}
