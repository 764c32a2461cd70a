import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outlined } from '../../../../extension/messages/frame-report.ts';
import { groupBySentence } from '../../../../extension/screens/side-panel/sentence-groups.ts';

const long = 'word '.repeat(40);
let lastId = 0;
const outlined = (before: string, text: string, after: string): Outlined => ({
  id: ++lastId,
  entity: text.toLowerCase(),
  text,
  before,
  after,
  heading: '',
});
/** What is shown before a mention that stands by itself, and after it. */
function contextOf(mention: Outlined): { before: string; after: string } {
  const [{ pieces }] = groupBySentence([mention]) as [ReturnType<typeof groupBySentence>[number]];
  const at = pieces.findIndex((piece) => piece.mention);
  return { before: pieces[at - 1]?.text ?? '', after: pieces[at + 1]?.text ?? '' };
}

test.each([
  ['its own sentence only', 'It rained. Then ', 'Kakao', ' rose. It fell.', 'Then ', ' rose.'],
  ['all of a short passage', '', 'Kakao', ' in Seoul', '', ' in Seoul'],
  ['white space folded, nothing for what is not read', ' \n\uFFFC\tIn  ', 'Seoul', '\n now ', 'In ', ' now'],
  [
    'a long sentence cut between words',
    long,
    'Kakao',
    ` ${long}`,
    `…${'word '.repeat(14)}`,
    ` ${'word '.repeat(13)}word…`,
  ],
  [
    'no number without the words before it, and no comma at the end',
    'He came on Monday, February 4 for talks with the leaders of many local companies, among them ',
    'Kakao',
    ` and ${'word '.repeat(12)}more, ${long}`,
    '…for talks with the leaders of many local companies, among them ',
    ` and ${'word '.repeat(12)}more…`,
  ],
  [
    'Chinese, which has no spaces',
    '据报道，',
    '三星',
    '将投资人工智能。其他',
    '据报道，',
    '将投资人工智能。',
  ],
])('shows %s', (_, before, text, after, left, right) => {
  expect(contextOf(outlined(before, text, after))).toEqual({ before: left, after: right });
});

test('any text is shown as it stands, and not much of it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      (left, right) => {
        const { before, after } = contextOf(outlined(left, 'Kakao', right));
        const folded = (text: string) => text.replace(/[\s\uFFFC]+/g, ' ');
        expect(folded(left)).toContain(before.replace(/^…/, ''));
        expect(folded(right)).toContain(after.replace(/…$/, ''));
        expect(before.length).toBeLessThanOrEqual(72);
        expect(after.length).toBeLessThanOrEqual(72);
      },
    ),
  );
});

/** Mentions as a page would tell of them: names between stars, each with what stands around it. */
function outlineOf(marked: string, context = 120): Outlined[] {
  const text = marked.replaceAll('*', '');
  let stars = 0;
  return Array.from(marked.matchAll(/\*([^*]+)\*/g), ({ index, 1: name }) => {
    const start = index - stars;
    stars += 2;
    const end = start + name!.length;
    return outlined(text.slice(Math.max(0, start - context), start), name!, text.slice(end, end + context));
  });
}

test.each<[what: string, marked: string, sentences: string[]]>([
  ['all names of a sentence, once', '*Kakao* met *OpenAI* in *Seoul*.', ['[Kakao] met [OpenAI] in [Seoul].']],
  [
    'each sentence by itself',
    '*Kakao* met *OpenAI*. Later *Naver* left.',
    ['[Kakao] met [OpenAI].', 'Later [Naver] left.'],
  ],
  ['a name that comes twice', '*Kakao* and *Kakao* again.', ['[Kakao] and [Kakao] again.']],
  [
    'names with much in between',
    `*Kakao* ${long}*Naver*.`,
    [`[Kakao] ${'word '.repeat(13)}word…`, `…${'word '.repeat(14)}[Naver].`],
  ],
])('groups %s', (_, marked, sentences) => {
  const shown = groupBySentence(outlineOf(marked)).map(({ pieces }) =>
    pieces.map(({ text, mention }) => (mention ? `[${text}]` : text)).join(''),
  );
  expect(shown).toEqual(sentences);
});

test('names of two paragraphs are two sentences, though the same stands around them', () => {
  const [one, two] = [outlined('', 'Kakao', ' rose'), outlined('', 'Kakao', ' rose')];
  expect(groupBySentence([one, two]).map(({ mentions }) => mentions)).toEqual([[one], [two]]);
});
