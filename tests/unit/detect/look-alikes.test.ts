import { describe, expect, test } from 'vitest';
import { createFinder } from '../../../extension/detect/find-in-text.ts';
import { readStories } from '../../../scripts/stories/read-stories.ts';

const finder = createFinder(readStories());

/** The text with each name that is found in brackets. */
function marked(text: string, lang: string): string {
  let out = '';
  let last = 0;
  for (const { start, end } of finder.find(text, lang)) {
    out += `${text.slice(last, start)}[${text.slice(start, end)}]`;
    last = end;
  }
  return out + text.slice(last);
}

/** Sentences in which names mean what they mean, or something else: a locale, a size, a road, a club, a case, a flower, a song. */
const sentences: Record<string, string[]> = {
  en: [
    'Set the locale to en-US or zh-CN before you build.',
    'Supported locales: en-US, en-GB, ja-JP, ko-KR, zh-CN.',
    'Use hreflang="en-us" for readers in the [US].',
    'Mozilla China released a browser of its own last year.',
    'Sizes: US 8, US 9.5 and EU 42 are sold out.',
    'The boots come in US 7 to US 13.',
    "Women's shoes, size US 6 (UK 4).",
    '[China] and the [US] met again on Tuesday.',
    'Resistors R1 and R2 set the gain of the amplifier.',
    'The R1 rate rose to 3.2 percent while R2 stayed flat.',
    'Part numbers R1 through R9 are listed in the table below.',
    'Zone R1 allows single homes, and R2 allows duplexes.',
    'Seoul beat Ulsan 2-1 on Saturday to go top of the league.',
    'Seoul drew 0-0 with Jeonbuk in the K League.',
    'FC Seoul signed a striker from Brazil.',
    'Nottingham play Seoul in the final of the cup.',
    'She won the bronze in [Seoul] in 1988.',
    'The song Back in the USSR was followed by Born in the USA.',
    'China Girl was a hit for David Bowie in 1983.',
    'He hummed "South of the Border" and then "China Grove".',
    'In United States v. Nixon the court ruled against the president.',
    'The case, United States v. Jones, was argued in 2011.',
    'US v. Microsoft ended in a settlement.',
    'China aster and China rose grow well in full sun.',
    'China roses bloom from May to the first frost.',
    'Rose of China, the hibiscus, needs water each day.',
    'The china on the table was made in Dresden.',
    'Altman said he would stay. "No," said Robert Altman, the director.',
    'Director Robert Altman made Nashville. Altman died in 2006.',
    '[Jung Shin-a] and Chung Mong-gyu spoke. Chung said the match was fair.',
    'Sen. Mark Lee asked first. Lee said no. "We disagree," Lee Jae-myung answered.',
    'Sam Houston State beat Altman College by three runs.',
    'Harry Altman, a dentist, opened the meeting. Altman thanked everyone. [Sam Altman] was not there.',
    'Team USA won gold; [China] took silver.',
    'The China Shop on Main Street closed in June.',
    'Air China flight 981 landed late.',
    'The Bank of China raised its rate.',
    'China Mobile and China Telecom reported profits.',
    '[Samsung] said it would build in the [US].',
    'US Steel was sold to a rival from Japan.',
    'US Open champion Coco Gauff won in two sets.',
    'The National Assembly for Wales met in Cardiff.',
    'The French National Assembly voted on Monday.',
    "Kuwait's National Assembly was dissolved.",
    'Little Korea in Los Angeles and Little Seoul, a restaurant, were busy.',
    'Seoul Semiconductor makes diodes.',
    'New Seoul Hotel offers rooms from 60 dollars.',
    'OpenAIR is a festival in Basel.',
    'Kakao nibs and kakao butter are sold by weight.',
    'DeepSeek Labs of Ohio is a diving school.',
    'The South China Morning Post reported the talks.',
    'South China Sea patrols went on.',
    'Made in [China]: what the label means.',
    'A bull in a China shop would do less harm.',
    'The US 101 runs along the coast; US 50 crosses Nevada.',
    'Indochina and Cochinchina were French.',
    'Give us 8 more days.',
    'Chinatown was directed by Polanski.',
    'The Korea Herald and The Korea Times wrote about [Kakao].',
    'Samsung Lions lost 4-3 to the Doosan Bears.',
    'Suwon Samsung Bluewings were relegated.',
    '[Seoul] won the bid to hold the games and beat Paris 52-37 in the vote.',
    'Leaders in [Seoul] and [China] met; the talks led to a 3-2 ruling.',
    'Our team played in [Seoul] last week.',
    '[Seoul] faces a housing shortage.',
    '[Seoul] won praise for its plan.',
    '[Seoul] lost 3 percent of its people last year.',
    'Yesterday [China] said it would respond.',
    'Meanwhile [China] raised tariffs.',
    'Afterwards [China] agreed.',
    'Rival [China] responded with tariffs.',
    'Neighbouring [China] sent ships.',
    'Elsewhere [China] built plants.',
    'Critics say [China] rose to second place.',
    'The garden show opened in [China] last week.',
    'He was born in the [US] and sang in a band.',
    'The album sold well in the [US].',
    'Her song was a hit in [South Korea].',
    'They visited shops in [China] and roads in the [US].',
    'The [US] 30-year bond yield rose.',
    'In the [US] 300 people were questioned.',
    'The [US], 8 years on, is divided.',
    'The size of the [US] 5 years ago was debated.',
    'In [China], roses bloom in May.',
    '[China] grows tea on hills.',
    '[OpenAI] v. Musk will be heard in March.',
    'The [United States] vs. [China]: who leads?',
    'Roche China said it would build a plant in Suzhou.',
    'Zalando US closed its office.',
    'Ikea China recalled the lamps.',
    'Version 5, v. 2: the [United States] edition',
  ],
  zh: [
    '中国青年网记者昨日报道了此事。',
    '美国宇航局公布了新的照片。',
    '请向中国互联网举报中心举报。',
    '[中国]和[美国]昨天举行了会谈。',
    '据中国新闻网报道，[三星]在[首尔]发布了新品。',
    '中国人民大学的教授表示反对。',
    '美国国家航空航天局推迟了发射。',
    '[中国]与[美国]的多家大学签署了协议。',
    '[中国]政府和[美国]总统发表声明。',
    '[中国]企业在[美国]建厂。',
    '他在[中国]的一家公司工作。',
    '[美国]多所大学关闭。',
    '[韩国]和[中国]的银行合作。',
    '中国科学院自动化研究所发布模型。',
    '[中国]网民讨论了此事。',
    '[中国]网络安全受到关注。',
    '[美国]公司裁员。',
  ],
  ko: [
    'FC서울이 울산을 2-1로 이겼다.',
    '서울은 전북과 0-0으로 비겼다.',
    '수원 삼성은 강등되었다.',
    '[서울]에서 열린 경기에서 대표팀이 3-1로 이겼다.',
  ],
  ja: [
    'FCソウルが優勝した。',
    'アメリカ航空宇宙局は発表を延期した。',
    '[中国]と[アメリカ]が会談した。',
    '[中国]の銀行が発表した。',
    '[アメリカ]の大学で学んだ。',
    '[中国]企業が[アメリカ]の銀行と組んだ。',
  ],
};

describe.each(Object.entries(sentences))('names and their look-alikes in %s', (lang, all) => {
  test.each(all)('%s', (sentence) => {
    expect(marked(sentence.replace(/[[\]]/g, ''), lang)).toBe(sentence);
  });
});
