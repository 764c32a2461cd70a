import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../../extension/detect/text/plain-letters.ts';

test.each([
  ['Séoul'.normalize('NFD'), 'Séoul'],
  ['삼성전자는'.normalize('NFD'), '삼성전자는'],
  ['ディープシーク'.normalize('NFD'), 'ディープシーク'],
  ['ﾃﾞｨｰﾌﾟｼｰｸとｶｶｵ。', 'ディープシークとカカオ。'],
  ['ｻﾑ･ｱﾙﾄﾏﾝ氏', 'サム・アルトマン氏'],
  ['𝐎𝐩𝐞𝐧𝐀𝐈 and 𝑺𝒂𝒎', 'OpenAI and Sam'],
  ['㈜카카오', '(주)카카오'],
  ['O\ufb03ce', 'Office'],
  ['OpenAIʼs', 'OpenAI’s'],
  ['Lee Jae–yong', 'Lee Jae-yong'],
  ['Lee Jae−yong', 'Lee Jae-yong'],
  ['in 2019–2020, US–China', 'in 2019–2020, US–China'],
  ['\uf9e1在鎔', '李在鎔'],
  ['李\u{e0100}在鎔', '李在鎔'],
  ['ﺳﺎﻣﺴﻮﻧﺞ', 'سامسونج'],
  ['Plain, “quoted” – text…', 'Plain, “quoted” – text…'],
])('%s reads as %s', (text, plain) => {
  expect(plainText(text).text).toBe(plain);
});

test('offsets lead back to the letters that were made plain', () => {
  const text = 'At ㈜카카오, 𝐊𝐚𝐤𝐚𝐨 and Se\u0301oul';
  const plain = plainText(text);
  const place = (word: string) => {
    const at = plain.text.indexOf(word);
    return text.slice(plain.offsetOf(at), plain.offsetOf(at + word.length));
  };
  expect(place('카카오')).toBe('카카오');
  expect(place('Kakao')).toBe('𝐊𝐚𝐤𝐚𝐨');
  expect(place('Séoul')).toBe('Se\u0301oul');
  expect(place('oul')).toBe('oul');
});

test('of any text, offsets ascend from its start to its end', () => {
  const odd = fc.constantFrom(...'e\u0301ᄉ\u1161\u11b7ﾃﾞ㈜𝐎\ufb01ʼ–a \ud835\u{e0100}', '삼', '\u3099');
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'binary' }))), (parts) => {
      const text = parts.join('');
      const plain = plainText(text);
      let last = 0;
      for (let at = 0; at <= plain.text.length; at++) {
        const offset = plain.offsetOf(at);
        expect(offset).toBeGreaterThanOrEqual(last);
        last = offset;
      }
      expect(plain.offsetOf(0)).toBe(0);
      expect(last).toBe(text.length);
    }),
  );
});
