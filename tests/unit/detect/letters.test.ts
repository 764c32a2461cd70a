import { describe, expect, test } from 'vitest';
import { createFinder } from '../../../extension/detect/find-in-text.ts';
import { readStories } from '../../../scripts/stories/read-stories.ts';

const finder = createFinder(readStories());
const found = (text: string, lang?: string) =>
  finder.find(text, lang).map(({ start, end }) => text.slice(start, end));

describe('names are found in letters of any form, at their own offsets', () => {
  test.each<[what: string, text: string, names: string[], lang?: string]>([
    [
      'decomposed Hangul',
      '삼성전자는 서울에서 발표했다.'.normalize('NFD'),
      ['삼성전자'.normalize('NFD'), '서울'.normalize('NFD')],
      'ko',
    ],
    [
      'decomposed French',
      'La Corée du Sud et Séoul ont adopté une loi.'.normalize('NFD'),
      ['Corée du Sud'.normalize('NFD'), 'Séoul'.normalize('NFD')],
      'fr',
    ],
    [
      'decomposed kana',
      'ディープシークが発表した。'.normalize('NFD'),
      ['ディープシーク'.normalize('NFD')],
      'ja',
    ],
    ['half-width kana', 'ﾃﾞｨｰﾌﾟｼｰｸとｶｶｵが発表した。', ['ﾃﾞｨｰﾌﾟｼｰｸ', 'ｶｶｵ'], 'ja'],
    ['half-width kana with a dot', 'ｻﾑ･ｱﾙﾄﾏﾝ氏も来た。', ['ｻﾑ･ｱﾙﾄﾏﾝ'], 'ja'],
    ['mathematical letters', '𝐎𝐩𝐞𝐧𝐀𝐈 and 𝘒𝘢𝘬𝘢𝘰 said so.', ['𝐎𝐩𝐞𝐧𝐀𝐈', '𝘒𝘢𝘬𝘢𝘰']],
    ['full-width letters', 'ＯｐｅｎＡＩ came.', ['ＯｐｅｎＡＩ']],
    ['another apostrophe', 'It is OpenAIʼs plan and Samsung′s.', ['OpenAI', 'Samsung']],
    ['an en dash in a given name', 'Lee Jae–yong of Samsung came.', ['Lee Jae–yong', 'Samsung']],
    ['a minus in a given name', 'Lee Jae−yong of Samsung came.', ['Lee Jae−yong', 'Samsung']],
    ['a hyphen that does not break', 'Lee Jae\u2011yong of Samsung came.', ['Lee Jae\u2011yong', 'Samsung']],
    ['a soft hyphen at the end of a line', 'The maker Sam\u00ad\nsung said so.', ['Sam\u00ad\nsung']],
    ['emoji around names', '🚀OpenAI and Samsung📱 and 🇰🇷Korea🇰🇷 rose.', ['OpenAI', 'Samsung', 'Korea']],
    ['icons of a font beside names', 'Kakao\ue8b6 and \uf09bOpenAI.', ['Kakao', 'OpenAI']],
    ['what has no width behind a name', 'Samsung\u200b and Kakao\u2060.', ['Samsung', 'Kakao']],
    ['small capitals', 'ᴏᴘᴇɴᴀɪ and ꜱᴀᴍꜱᴜɴɢ rose.', ['ᴏᴘᴇɴᴀɪ', 'ꜱᴀᴍꜱᴜɴɢ']],
    ['circled letters', 'It is Ⓢⓐⓜⓢⓤⓝⓖ again.', ['Ⓢⓐⓜⓢⓤⓝⓖ']],
    ['an apostrophe that opens', 'They are Samsung‘s and Kakao‛s chips.', ['Samsung', 'Kakao']],
    ['Latin joined to Hangul', 'Samsung전자의 새 모델이 나왔다.', ['Samsung전자'], 'ko'],
    ['a sign before a Korean name', '㈜카카오가 서울에서 발표했다.', ['카카오', '서울'], 'ko'],
    ['a sign behind a Korean name', '카카오㈜는 서울에 있다.', ['카카오', '서울'], 'ko'],
    [
      'Hanja of compatibility',
      '三星電子의 \uf9e1在鎔 회장은 삼성전자에 있다.',
      ['\uf9e1在鎔', '삼성전자'],
      'ko',
    ],
    ['raised letters behind names', 'Samsungᵀᴹ and Kakaoª and OpenAIᵇ rose.', ['Samsung', 'Kakao', 'OpenAI']],
    ['points of Hebrew', 'סַמְסוּנְג הודיעה.', ['סַמְסוּנְג'], 'he'],
    ['Persian endings', 'گوشی سامسونگ‌ها و مدل‌های اوپن‌ای‌آی‌های تازه', ['سامسونگ', 'اوپن‌ای‌آی'], 'fa'],
    ['letters of an Arabic keyboard in Persian', 'شركت ديپ‌سيك اعلام كرد', ['ديپ‌سيك'], 'fa'],
    ['alif without hamza', 'قالت امريكا والصين', ['امريكا', 'الصين'], 'ar'],
    ['letters with a line under or through them', 'S̲a̲m̲s̲u̲n̲g̲ and O̶p̶e̶n̶A̶I̶ rose.', ['S̲a̲m̲s̲u̲n̲g̲', 'O̶p̶e̶n̶A̶I̶']],
    ['the stress of a word', 'Сэм А́льтман из OpenAI', ['Сэм А́льтман'], 'ru'],
    ['Roman numerals', '네이버의 하이퍼클로바Ⅹ와 HyperCLOVA Ⅹ', ['하이퍼클로바Ⅹ', 'HyperCLOVA Ⅹ'], 'ko'],
    ['an en dash in the name of a model', 'DeepSeek–R1 beat o1.', ['DeepSeek–R1']],
    ['Greek capitals', 'Η ΝΟΤΙΑ ΚΟΡΕΑ ΚΑΙ Η ΚΙΝΑ', ['ΝΟΤΙΑ ΚΟΡΕΑ', 'ΚΙΝΑ'], 'el'],
  ])('%s', (_, text, names, lang) => {
    expect(found(text, lang)).toEqual(expect.arrayContaining(names));
  });

  test('a Persian compound is a word of its own', () => {
    expect(found('چین‌شناسی در ایران', 'fa')).toEqual([]);
  });
});
