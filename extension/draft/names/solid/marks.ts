import { type FoundKind, noNames } from '../words/word-kinds.ts';
import { pattern, type Sighting, type Spotter } from './sighting.ts';

/** What stands beside a quoted name and says what it is, by kind. */
const cues: [FoundKind, string][] = [
  ['law', pattern('법 법안 법률 조례 법령 法 法案 法律 条例 條例 法规')],
  [
    'work',
    pattern(
      '영화 소설 드라마 책 앨범 노래 곡 시집 다큐멘터리 연극 뮤지컬 만화 웹툰 작품 그림 논문 보고서 映画 小説 ドラマ 曲 アルバム 漫画 作品 論文 報告書 絵本 舞台 番組 著書 电影 小说 電影 小說 电视剧 歌曲 专辑 论文 报告 纪录片 紀錄片 话剧 图书 新书 著作',
    ),
  ],
  [
    'event',
    pattern(
      '축제 대회 전시회 행사 컨퍼런스 공연 콘서트 박람회 祭 大会 展 展覧会 イベント フェスティバル 台風 节 展览 大会 大賽 大赛 论坛 論壇 博览会 台风 颱風 活动',
    ),
  ],
  [
    'organization',
    pattern(
      '회사 기업 스타트업 단체 모임 협회 재단 밴드 그룹 구단 시민단체 법인 업체 団体 会社 企業 グループ バンド ベンチャー 法人 同社 財団 劇団 公司 企业 企業 机构 機構 组织 組織 乐队 樂隊 团体 團體 平台',
    ),
  ],
  [
    'product',
    pattern(
      '모델 제품 신약 백신 앱 서비스 로봇 드론 위성 로켓 선박 예인선 자동차 게임 스마트폰 반도체 칩 장치 시스템 프로그램 무인선 アプリ 製品 新薬 ロボット 衛星 ロケット 船 車 ゲーム 端末 サービス システム 半導体 列車 新型 芯片 产品 產品 手机 汽车 药物 卫星 火箭 机器人 模型 应用 软件 游戏 系统 船',
    ),
  ],
  ['place', pattern('마을 공원 다리 灯台 公園 村 橋 駅 公园 大桥')],
];

const opening = '“‘「『《〈«＂"';
const quotes =
  /[“"＂]([^“”"＂]{1,24})[”"＂]|[‘']([^‘’']{1,24})[’']|「([^「」]{1,24})」|『([^『』]{1,24})』|《([^《》]{1,30})》|〈([^〈〉]{1,30})〉/g;

const speechBehind =
  /^(?:と(?:して)?(?:述べ|話|語|し[たて]|説明|強調|訴|い[うい]|指摘|コメント|主張|呼びかけ|明か)|(?:이?라고|고|라며|며|면서|라는)\s?(?:말|밝|전|주장|강조|했|설명|덧붙|지적|비판|말한|호소))/;
const speechBefore =
  /(?:[：:]\s*|说|說|表示|称|稱|指出|认为|認為|市長|知事|社長|会長|首相|監督|氏|さん|\S…)$/;

/** Names in quotation marks: what a noun beside them names, titles in double corners, and what recurs. */
export const quotedSightings: Spotter = (text) => {
  const found: Sighting[] = [];
  for (const match of text.matchAll(quotes)) {
    const inside = match.slice(1).find((group) => group !== undefined) ?? '';
    const form = inside.trim();
    if (!isNameLike(form, match[0])) continue;
    const start = match.index + 1 + inside.indexOf(form);
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
    const isTitle = /^[『《]/.test(match[0]);
    if (!isTitle && (speechBehind.test(after) || speechBefore.test(before))) continue;
    const beside = cueBeside(before, after);
    const isLaw = /(?:법|법안|조례|法|法案|条例|條例)$/.test(form) && form.length > 2;
    const kind: FoundKind | undefined = isLaw ? 'law' : (beside?.kind ?? (isTitle ? 'work' : undefined));
    const who = beside?.isBefore ? phraseBefore(text, match.index) : undefined;
    found.push({
      form,
      kind,
      start,
      end: start + form.length,
      isSure: isTitle || isLaw || beside !== undefined,
      ...(who ? { who } : {}),
    });
  }
  return found;
};

/** Speech ends like a sentence, or is as long as one; a single word that is stressed is ruled out by its endings. */
function isNameLike(form: string, quoted: string): boolean {
  if (form.length < 2 || /[。！？!?…，,、]|다\.|\.$/.test(form)) return false;
  if (/^[‘']/.test(quoted) && /^\S+ \S+ \S+ \S+/.test(form)) return false;
  if (
    /(?:다|요|까|죠|네|라고|자|며|는|은|을|를|에|의|고|것|던|된|한|할|인)$/.test(form) &&
    /[가-힣]/.test(form) &&
    form.length > 3
  )
    return false;
  if (/(?:だ|です|ます|た|い|る|う|く|よ|ね|て|に|を|は|が|の|と)$/.test(form) && !/^《|^『/.test(quoted))
    return false;
  if (/(?:的|了|吗|呢|吧|是)/.test(form) && !/^《|^『/.test(quoted)) return false;
  return !noNames.has(form.toLowerCase()) && !/^[\d.,%\s]+$/.test(form);
}

function cueBeside(before: string, after: string): { kind: FoundKind; isBefore: boolean } | undefined {
  for (const [kind, words] of cues) {
    if (new RegExp(`(?:${words})(?:인|의|の|である|、|,|\\s)?\\s?$`).test(before))
      return { kind, isBefore: true };
    if (
      new RegExp(
        `^(?:라는|이라는|란|이란|という|と呼ばれる|的|这一|這一|这款|這款)\\s?(?:\\S{0,6}\\s?)?(?:${words})`,
      ).test(after)
    )
      return { kind, isBefore: false };
  }
  return undefined;
}

/** The words in front of a place, up to a mark or a particle that ends a phrase. */
export function phraseBefore(text: string, at: number): { start: number; end: number } | undefined {
  const before = text.slice(Math.max(0, at - 24), at).replace(/[\s、,]+$/, '');
  const phrase = /[^。．.，、,；;：:！？!?“”‘’「」『』《》〈〉（）()]*$/.exec(before)?.[0] ?? '';
  const parts = phrase.split(
    /(?<=[은는이가을를에로서며고])\s|(?<=[はがをにでとも])|(?<=[在由与與和是了向对對从從为為被把将將于於])/,
  );
  const last = (parts.at(-1) ?? '').trim();
  if (last.length < 2) return undefined;
  const end = Math.max(0, at - 24) + before.length;
  return { start: end - last.length, end };
}

const latin =
  /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9À-ɏ&.'’+-]*(?:\s(?:[A-Z0-9][A-Za-z0-9À-ɏ&.'’+-]*|of|the|for|de|van|von|and|&))*(?<![\s.])/g;

/** Names in Latin letters inside a text of another script. */
export const latinSightings: Spotter = (text) => {
  const found: Sighting[] = [];
  for (const match of text.matchAll(latin)) {
    const form = match[0].replace(/\s(?:of|the|for|de|van|von|and|&)$/, '');
    if (
      !/[A-Z]/.test(form) ||
      form.length < 2 ||
      noNames.has(form.toLowerCase()) ||
      /@|^www|\.(?:com|net|org|example)/i.test(form)
    )
      continue;
    if (/[@/]/.test(text[match.index + match[0].length] ?? '')) continue;
    const words = form.split(' ');
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const isUnit = /\d\s?$/.test(before) || (words.length === 1 && /^[A-Z]{1,2}$/.test(form));
    if (isUnit) continue;
    found.push({
      form,
      kind: latinKind(form, words),
      start: match.index,
      end: match.index + form.length,
      isSure: true,
    });
  }
  return found;
};

function latinKind(form: string, words: readonly string[]): FoundKind {
  if (/\d/.test(form)) return 'product';
  if (words.length > 1 && words.length < 4 && words.every((word) => /^[A-ZÀ-Þ][a-zà-ÿ'’-]+$/.test(word)))
    return 'person';
  return 'organization';
}

export const isOpening = (unit: string | undefined): boolean => unit !== undefined && opening.includes(unit);
