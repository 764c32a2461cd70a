import { describe, expect, test } from 'vitest';
import { entitiesOf } from '../support/entities-of.ts';

/** What the draft of a text says somebody or something is; null where it says nothing, undefined where it has no such name. */
function whoIs(name: string, ...paragraphs: string[]): string | null | undefined {
  const entities = entitiesOf(paragraphs);
  const found = entities.find((one) => one.name === name);
  return found && (found.who?.text ?? null);
}

describe('who somebody is, in the words of the article', () => {
  test.each([
    [
      'the whole name of the owner',
      'Runa Falk',
      'Shares in Tarn Vell fell on Monday. Tarn Vell’s chairwoman, Runa Falk, said no more.',
      'Tarn Vell’s chairwoman',
    ],
    [
      'an owner with its adjective',
      'Runa Falk',
      'Nobody slept. The Estonian team’s coach, Runa Falk, said so.',
      'Estonian team’s coach',
    ],
    [
      'an owner where the sentence begins',
      'Runa Falk',
      'Nobody slept. Labour’s transport secretary Runa Falk said so.',
      'Labour’s transport secretary',
    ],
    [
      'a name with “of” before the office',
      'Runa Falk',
      'They met University of Tartu president Runa Falk there.',
      'University of Tartu president',
    ],
    [
      'a number with a comma',
      'Severn Homes',
      'The letter came from Severn Homes, which manages 6,200 flats in Bristol, and was short.',
      'which manages 6,200 flats in Bristol',
    ],
    [
      'a place with the one it lies in',
      'Runa Falk',
      'Runa Falk, a 14-year-old girl from Tulsa, Oklahoma, was heard.',
      '14-year-old girl from Tulsa, Oklahoma',
    ],
    [
      'one of several',
      'Tarn Vell',
      'Tarn Vell is one of the oldest companies of the coast.',
      'one of the oldest companies of the coast',
    ],
    [
      'an office and the name of whose it is',
      'Runa Falk',
      'Nobody slept. Governor of Washington Runa Falk said so.',
      'Governor of Washington',
    ],
    [
      'an office without an article',
      'Runa Falk',
      'Nobody slept. Co-founder of Tarn Vell, Runa Falk, met him.',
      'Co-founder of Tarn Vell',
    ],
    [
      'an office with the place that it is of',
      'Runa Falk',
      'Also the president of the Lombardy region, Runa Falk, has reacted.',
      'president of the Lombardy region',
    ],
    [
      'an office before a verb',
      'Runa Falk',
      'Nobody slept. In a letter, Malaysia’s prime minister, Runa Falk said so.',
      'Malaysia’s prime minister',
    ],
    [
      'the noun behind it',
      'Tarn Angels',
      'She had ties to the Tarn Angels biker gang, they said.',
      'biker gang',
    ],
    [
      'what stands behind its letters',
      'Tidal Power Foundation',
      'The Tidal Power Foundation (TPF), a rights group, said so. TPF left.',
      'rights group',
    ],
    ['what a town is', 'Beira', 'Nobody slept. The port city of Beira was spared.', 'port city'],
    [
      'what all of a list are',
      'Mira Solt',
      'He met photographers who knew it, such as Runa Falk, Mira Solt and Ida Venn.',
      'photographers who knew it',
    ],
    [
      'what all of a list were',
      'Mira Solt',
      'The pro-harbour councillors elected were Runa Falk and Mira Solt.',
      'pro-harbour councillors',
    ],
    [
      'a noun that joins two',
      'Runa Falk',
      'They met author Ida Venn and singer-songwriter Runa Falk.',
      'singer-songwriter',
    ],
    [
      'not what leads to it',
      'Runa Falk',
      'There were guests, including musician Runa Falk, and a band.',
      'musician',
    ],
  ])('%s', (_, name, text, who) => {
    expect(whoIs(name, text)).toBe(who);
  });

  test.each([
    ['of several', 'Gothenburg', 'Ports in Gdansk and Gothenburg, which use the same model, said so.'],
    [
      'that somebody else did',
      'Tarn Vell',
      'For Tarn Vell, the court heard, there was no hope. Tarn Vell left.',
    ],
    ['that happened', 'Tarn Vell', 'Near Tarn Vell, the first boat was turned around. Tarn Vell is far.'],
    ['that happened there', 'Tulsa', 'They went to Tulsa, where he was asked and arrested, by night.'],
    [
      'of how large a show is',
      'Runa Falk',
      'It was the first major Runa Falk show. Runa Falk was not there.',
    ],
    [
      'of whose somebody of a list is',
      'Tarn Party',
      'The councillors elected were Runa Falk of the Tarn Party and Mira Solt. The Tarn Party is well.',
    ],
    ['of what is done', 'Tarn Rovers', 'They went there to watch Tarn Rovers play. Tarn Rovers lost.'],
    ['of who is there', 'Tulsa', 'They won in Tulsa, with captain Runa Falk, by a goal.'],
    ['of somebody beside', 'Runa Falk', 'Runa Falk, and his wife Manja Sam, left. Runa Falk is well.'],
  ])('nothing %s', (_, name, text) => {
    expect(whoIs(name, text)).toBeNull();
  });
});
