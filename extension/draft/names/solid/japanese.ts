import { phraseBefore } from './marks.ts';
import { firstGroup, pattern, type Sighting, type Spotter } from './sighting.ts';

const titles = pattern(`
氏 さん 様 君 市長 町長 村長 区長 知事 副知事 首相 大臣 外相 財務相 防衛相 官房長官 長官 議員 議長 教授 准教授 助教 講師 監督 社長 副社長 会長 副会長 代表 代表取締役 選手 記者 容疑者 被告
先生 博士 院長 所長 部長 課長 局長 理事長 理事 学長 校長 園長 館長 委員長 CEO 大統領 総裁 頭取 弁護士 医師 検事 裁判長 船長 機長 主将 投手 捕手 八段 九段 名人 棋士 国王 皇太子 書記長 研究員 主任 専務 常務 支配人`);
const leads = pattern(`
代表 監督 社長 会長 市長 町長 村長 知事 教授 作家 俳優 女優 歌手 記者 選手 創業者 共同創業者 責任者 担当者 研究員 主任研究員 アナリスト 弁護士 医師 館長 所長 理事長 委員長 棋士 画家 漫画家
写真家 詩人 音楽家 作曲家 建築家 料理人 店主 園長 校長 主将 船長 牧師 住職 農家 漁師 会社員 主婦 学生 大学生 高校生 被害者 遺族 長女 長男 次男 次女 妻 夫 母 父 議員 広報担当 編集者 プロデューサー ディレクター デザイナー エンジニア`);
const han = '[\\p{sc=Han}々ヶケヵ]';
const katakana = '[ァ-ヴー]';
const foreign = `${katakana}{2,}(?:[・＝]${katakana}{1,})+`;
const full = `${foreign}|${han}{2,3}[ァ-ヴー]{1,5}|${han}{1,3}[ぁ-ん]{2,4}|${han}{3,6}`;
const any = `${full}|${han}{2}|${katakana}{3,}`;

const behind = new RegExp(
  `(?<!${han}|[ァ-ヴー・])(${any})(?:[（(][^）)]{1,12}[）)])?(${titles})(?!${han})`,
  'gu',
);
const before = new RegExp(
  `(${leads})(?:の|、|・|で、|である)?(?<!${han}${han}${han}${han}${han}${han}${han}${han})(${foreign}|${han}{2,3}[ァ-ヴー]{1,5}|${han}{4,5}|${han}{2}${han}{1,3})(?=さん|氏|[（(はがのをもと、。=＝\\s]|$)`,
  'gu',
);
const persons = new RegExp(`(?<![ァ-ヴー・])(${foreign})`, 'gu');

const bodies = pattern(`
省 庁 大学 大学院 銀行 研究所 研究会 協会 委員会 財団 新聞 新聞社 放送 テレビ 電力 製薬 自動車 工業 建設 学会 連盟 組合 病院 裁判所 地裁 高裁 地検 警察署 県警 警視庁 消防署 重工 電機 鉄道 航空 証券 生命
出版 書店 ホールディングス グループ 機構 公社 協議会 同盟 連合 交響楽団 劇団 美術館 博物館 図書館 小学校 中学校 高校 高等学校 幼稚園 保育園 商店街 商工会 農協 漁協 守る会 つくる会 考える会 の会 党 議会 製作所 製鉄 食品 化学 物産 商事 不動産 通信 電気 ガス 水産 酒造`);
const body = new RegExp(
  `(?<![\\p{sc=Han}ァ-ヴー々])((?:[\\p{sc=Han}ァ-ヴーA-Z々ヶケ]{1,12}|[\\p{sc=Han}ァ-ヴー]{1,6}を)(?:${bodies}))(?![\\p{sc=Han}ァ-ヴー])`,
  'gu',
);
const generic =
  /^(?:各|同|全|本|当|市|県|府|都|国|国立|県立|市立|私立|公立|大手|中央|地方|両|某|他|別|新|旧|自|小|中|高|関係|政府|民間|与|野|両者|専門|特別|実行|運営|選挙管理|教育|調査|検討|第三者|総合|地元|警察|被|市町村|所管|関係省|関係)+$/u;
const places = new RegExp(
  `(?<!${han}|[ァ-ヴー])(${han}{1,4}(?:市|県|町|村|区|島|岳|半島|湾|湖))(?=[のではにをがと、。からまで]|${han}{0,2}[ァ-ヴー]|$|${han}{3,6}(?:市長|町長|知事))`,
  'gu',
);
const laws = new RegExp(`(${han}{3,14}(?:法|法案|条例|条約|協定))(?!${han})`, 'gu');

/** Names in Japanese: people beside their titles, names in katakana with points, bodies, towns and laws. */
export const japaneseSightings: Spotter = (text) => {
  const found: Sighting[] = [];
  const add = (sighting: Sighting) => {
    if (!found.some(({ start, end }) => start < sighting.end && sighting.start < end)) found.push(sighting);
  };
  for (const match of text.matchAll(behind)) {
    const [whole, form = '', title = ''] = match;
    if (new RegExp(`(?:${bodies})$`, 'u').test(form) || isOffice(form)) continue;
    const start = match.index;
    const owner = /([\p{sc=Han}ァ-ヴー々ヶケ]{2,10})の$/u.exec(
      text.slice(Math.max(0, start - 12), start),
    )?.[1];
    const isBare = /^(?:氏|さん|様|君)$/.test(title);
    const led = isBare ? phraseBefore(text, start) : undefined;
    const isLed = led && new RegExp(`(?:${leads})$`, 'u').test(text.slice(led.start, led.end));
    const isOne = /^[\p{sc=Han}]{2}$/u.test(form);
    add({
      form,
      kind: 'person',
      start,
      end: start + form.length,
      isSure: !isOne,
      ...(isOne ? { isShort: true } : {}),
      ...(isBare
        ? isLed
          ? { who: led }
          : {}
        : {
            who: { start: owner ? start - owner.length - 1 : start + form.length, end: start + whole.length },
          }),
    });
  }
  for (const match of text.matchAll(before)) {
    const [whole, , form = ''] = match;
    if (isOffice(form) || new RegExp(`(?:${bodies})$`, 'u').test(form)) continue;
    const start = match.index + whole.length - form.length;
    const who = phraseBefore(text, start);
    const lead = { start: match.index, end: match.index + (match[1] as string).length };
    add({
      form,
      kind: 'person',
      start,
      end: start + form.length,
      isSure: true,
      who:
        who && who.start < lead.start && who.end >= lead.end - 1 ? { start: who.start, end: lead.end } : lead,
    });
  }
  for (const match of text.matchAll(persons)) add({ ...firstGroup(match), kind: 'person', isSure: false });
  for (const match of text.matchAll(laws)) add({ ...firstGroup(match), kind: 'law', isSure: true });
  for (const match of text.matchAll(body)) {
    const form = match[1] as string;
    const stem = form.replace(new RegExp(`(?:${bodies})$`, 'u'), '');
    if (generic.test(stem) || stem === '') continue;
    add({ form, kind: 'organization', start: match.index, end: match.index + form.length, isSure: true });
  }
  for (const match of text.matchAll(places)) {
    const form = match[1] as string;
    if (generic.test(form.slice(0, -1)) || /^(?:この|その|都|道|府)/.test(form)) continue;
    add({
      form,
      kind: 'place',
      start: match.index,
      end: match.index + form.length,
      isSure: /[市県町村区]$/.test(form),
    });
  }
  return found;
};

const isOffice = (form: string) =>
  /(?:担当|専門|関係|主任|副|元|前|現|新|両|同|各|議会|実行|取締役|最高|国会|衆院|参院|市議会|県議会)$/u.test(
    form,
  ) || /^(?:関係|両|同|各|前|元|現|新)\p{sc=Han}$/u.test(form);
