import { describe, expect, test } from 'vitest';
import { alternatives } from '../../../../extension/detect/names/lexicon.ts';
import { languageOf } from '../../../../extension/detect/text/language.ts';
import { markLines } from '../../../../extension/detect/text/lines.ts';

describe('line breaks', () => {
  test.each([
    [
      'hard-wrapped text runs on',
      'the long road to\nthe south of a\ntown',
      'the long road to the south of a town',
    ],
    ['headlines end', 'Kakao Jumps\nSamsung Slips', 'Kakao Jumps\nSamsung Slips'],
    ['list items end', 'we have\n• apples\n• pears', 'we have\n• apples\n• pears'],
    ['a sentence ends its line', 'It rained.\nthen it stopped', 'It rained.\nthen it stopped'],
    ['blank lines part', 'one\n\ntwo', 'one\n\ntwo'],
    ['carriage returns count as one break', 'one\r\ntwo', 'one  two'],
  ])('%s', (_, text, expected) => {
    expect(markLines(text)).toBe(expected);
    expect(markLines(text)).toHaveLength(text.length);
  });
});

describe('languages', () => {
  test.each([
    ['카카오가 웃었다', undefined, 'ko'],
    ['カカオが笑った', 'en', 'ja'],
    ['三星电子上涨', undefined, 'zh'],
    ['中国の国会', 'ja', 'ja'],
    ['В Сеуле тихо', 'uk', 'uk'],
    ['Das ist nicht der Kakao, den ich mit Milch und Zucker mag', undefined, 'de'],
    ['Das ist nicht der Kakao, den ich mit Milch und Zucker mag', 'en', 'de'],
    ['Kakao', 'sv-SE', 'sv'],
    ['Kakao', undefined, 'en'],
    ['Kakao', 'x-nonsense', 'en'],
    ['', undefined, 'en'],
  ])('%s (tag %s) is %s', (text, tag, lang) => expect(languageOf(text, tag)).toBe(lang));
});

test('alternatives are written out', () => {
  expect(alternatives('(AI|KI) Act (of|on) (the |)law')).toHaveLength(8);
  expect(alternatives('(the |)law')).toEqual(['the law', 'law']);
  expect(alternatives('plain')).toEqual(['plain']);
});
