import { describe, expect, test } from 'vitest';
import { createFinder } from '../../../extension/detect/find-in-text.ts';
import { readStories } from '../../../scripts/stories/read-stories.ts';

const finder = createFinder(readStories());

/** Marks what is found: `[Kakao|kakao]`. */
function marked(text: string, lang = 'en'): string {
  let result = text;
  for (const { start, end, entity } of finder.find(text, lang).toReversed()) {
    result = `${result.slice(0, start)}[${result.slice(start, end)}|${entity}]${result.slice(end)}`;
  }
  return result;
}

describe('spans', () => {
  test.each([
    ['OpenAI’s plan', '[OpenAI|openai]’s plan'],
    ["the Kakao' s stand", "the [Kakao|kakao]' s stand"],
    ['#SouthKorea @OpenAI', '#[SouthKorea|south-korea] @[OpenAI|openai]'],
    ['Hyper\u00adCLOVA\u00a0X is out', '[Hyper\u00adCLOVA\u00a0X|hyperclova-x] is out'],
    ['from Sam-\nsung in spring', 'from [Sam-\nsung|samsung] in spring'],
    ['Samsung Electronics Co., Ltd.', '[Samsung Electronics|samsung] Co., Ltd.'],
    ['ＯｐｅｎＡＩ', '[ＯｐｅｎＡＩ|openai]'],
    ['in the U.S. and China', 'in the [U.S.|united-states] and [China|china]'],
    [
      'a US$5 toll on US goods in the US',
      'a US$5 toll on [US|united-states] goods in the [US|united-states]',
    ],
  ])('%s', (text, expected) => expect(marked(text)).toBe(expected));

  test.each([
    ['ko', '서울에서도', '[서울|seoul]에서도'],
    ['ko', '오픈 AI의 샘올트먼은', '[오픈 AI|openai]의 [샘올트먼|sam-altman]은'],
    ['ja', '李在鎔（イ・ジェヨン）会長', '[李在鎔|lee-jae-yong]（[イ・ジェヨン|lee-jae-yong]）会長'],
    ['zh', '韩国国会', '[韩国|south-korea][国会|national-assembly-kr]'],
    ['ru', 'в Сеуле и Южной Корее', 'в [Сеуле|seoul] и [Южной Корее|south-korea]'],
    ['de', 'Südkoreas Regierung', '[Südkorea|south-korea]s Regierung'],
    ['tr', "Güney Kore'nin", "[Güney Kore|south-korea]'nin"],
    ['fi', 'Etelä-Koreassa', '[Etelä-Koreassa|south-korea]'],
    ['ar', 'والصين', 'و[الصين|china]'],
  ])('%s %s', (lang, text, expected) => expect(marked(text, lang)).toBe(expected));
});

describe('longer names and ordinary words are left alone', () => {
  test.each([
    ['en', 'Kakao Bank and KakaoTalk'],
    ['en', 'She studied at Seoul National University before DeepSeek-V3.'],
    ['en', 'The Samsung Lions won in the ninth inning; Samsung fans sang.'],
    ['en', 'A cup of kakao on fine china, said the Bank of Korea.'],
    ['en', 'CONTACT US AND FOLLOW US'],
    ['en', 'mail a@openai.com or set OPENAI_API_KEY in /opt/samsung/bin'],
    ['en', 'The actor Lee Jae-yong smiled.'],
    ['ko', '카카오톡과 삼성역, 서울대와 중국집'],
    ['ko', '방송인 이재용이 왔다'],
    ['ja', 'ソウルフードと中国地方'],
    ['zh', '三星堆在发展中国家'],
    ['de', 'Eine Tasse Kakao mit Zucker'],
  ])('%s %s', (lang, text) => expect(marked(text, lang)).toBe(text));
});

describe('reasons', () => {
  const reasonOf = (text: string, word: string) =>
    finder.find(text, 'en').find(({ start, end }) => text.slice(start, end) === word)?.reason;

  test('a surname names the full name and where it stands', () => {
    const text = 'Altman smiled. Later, Sam Altman of OpenAI spoke.';
    expect(reasonOf(text, 'Altman')).toEqual({ rule: 'full-name', by: 'Sam Altman', where: 'later' });
    expect(reasonOf(text, 'OpenAI')).toEqual({ rule: 'name' });
  });

  test('a name shared with others names the word that decided', () => {
    const text = 'South Korea waits.\n\nThe National Assembly will vote.';
    expect(reasonOf(text, 'National Assembly')).toMatchObject({
      rule: 'context',
      by: 'South Korea',
      where: 'earlier',
    });
  });

  test('a title beside a surname decides against a namesake nearby', () => {
    const text = 'President Lee Jae-myung met Lee Jae-yong. Samsung Chairman Lee bowed.';
    expect(finder.find(text, 'en').filter(({ entity }) => entity === 'lee-jae-yong')).toHaveLength(2);
    expect(finder.find(text, 'en').at(-1)?.reason).toMatchObject({ rule: 'title', by: 'Lee Jae-yong' });
  });

  test('a surname without its full name is nobody', () =>
    expect(marked('Altman smiled.')).toBe('Altman smiled.'));
});
