import { expect, test } from 'vitest';
import { rename } from '../../../extension/draft/edit.ts';
import type { StoryRecord } from '../../../extension/story-store/record.ts';
import { draftFile } from '../../../extension/story-store/transfer/draft-file.ts';
import { isTakenAtFirst, planImport } from '../../../extension/story-store/transfer/import-plan.ts';
import { type ImportRead, readImport } from '../../../extension/story-store/transfer/import-text.ts';
import { draftOf } from '../../browser/story-store/drafts.ts';

const at = '2026-05-04T10:00:00.000Z';
const record: StoryRecord = {
  id: 'own-0000000000000001',
  rev: 3,
  state: 'draft',
  draft: draftOf(1),
  sites: ['news.example'],
  switchedOn: true,
  takenAt: at,
  changedAt: at,
};
const edits = {
  draft: rename(draftOf(1), 'own-elif-1', 'Elif A. Kaya'),
  title: 'A <b>title</b> / of mine',
  now: new Date('2026-05-05T10:00:00Z'),
};

test.each(['draft', 'kept'] as const)(
  'a story that cannot be stored is given as a file, and importing it brings back every edit: %s',
  async (state) => {
    const before = { ...record, state, ...(state === 'kept' && { keptAt: at }) };
    const { name, text } = await draftFile(before, edits);
    expect(name).toBe('A-b-title-b-of-mine.json');
    const read = (await readImport(text)) as Extract<ImportRead, { refusal?: never }>;
    expect(read).toMatchObject({ refused: [], losses: [], isAltered: false });
    const [row] = planImport(read.records, new Map([[record.id, before]]));
    expect(isTakenAtFirst(row!)).toBe(true);
    const draft = state === 'kept' ? row!.record.unsaved : row!.record.draft;
    expect(draft!.entities[0]!.name).toBe('Elif A. Kaya');
    expect(row!.record.title).toBe(edits.title);
  },
);

test('without a title it is a story all the same', async () => {
  expect((await draftFile(record, { ...edits, title: '…' })).name).toBe('story.json');
});
