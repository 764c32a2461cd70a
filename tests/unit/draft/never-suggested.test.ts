import { describe, expect, test } from 'vitest';
import { composeDraft } from '../../../extension/draft/compose.ts';
import { restore } from '../../../extension/draft/edit.ts';
import { leaveOutNever } from '../../../extension/draft/never-suggested.ts';
import { bringUpToDate } from '../../../extension/draft/update.ts';

const article = {
  title: 'Osprey Chips names a new director',
  url: 'https://courier.example/osprey',
  site: 'The Courier',
  lang: 'en',
  paragraphs: [
    'Osprey Chips, a maker of chips, said on Monday that Elif Kaya, its head of research, would lead it.',
    'Elif Kaya told the Harbour News Agency that Osprey Chips would stay in Tarn.',
    'The Harbour News Agency had asked her twice.',
  ],
};
const names = (entities: readonly { name: string }[]) => entities.map(({ name }) => name);

describe('names that are never suggested', () => {
  const draft = composeDraft(article);

  test('are left out of what is found, whatever their case, and can be put back', () => {
    const left = leaveOutNever(draft, ['HARBOUR NEWS AGENCY']);
    expect(names(draft.entities)).toContain('Harbour News Agency');
    expect(names(left.entities)).toEqual(
      names(draft.entities).filter((name) => name !== 'Harbour News Agency'),
    );
    expect(names(left.dropped)).toEqual(['Harbour News Agency']);
    expect(names(restore(left, left.dropped[0]!.id).entities)).toContain('Harbour News Agency');
  });

  test('are whole names: another name that holds one is suggested', () => {
    expect(names(leaveOutNever(draft, ['Harbour', 'Kaya']).entities)).toEqual(names(draft.entities));
  });

  test('leave alone what the reader had decided when the article is brought up to date', () => {
    const grown = {
      ...article,
      paragraphs: [...article.paragraphs, 'Marta Vale of Osprey Chips agreed, said Marta Vale.'],
    };
    const { draft: now, newEntities } = bringUpToDate(draft, grown);
    const left = leaveOutNever(now, ['Marta Vale', 'Elif Kaya'], newEntities);
    expect(names(now.entities)).toContain('Marta Vale');
    expect(names(left.entities)).not.toContain('Marta Vale');
    expect(names(left.entities)).toContain('Elif Kaya');
  });

  test('without any, the draft is the same one', () => {
    expect(leaveOutNever(draft, [])).toBe(draft);
  });
});
