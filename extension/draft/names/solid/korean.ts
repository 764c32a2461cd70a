import { koreanTail } from '../../../detect/words/joined-script-words.ts';
import { firstGroup, pattern, type Sighting, type Spotter } from './sighting.ts';

const surnames =
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국편용예경봉사부가복태목형피두감음빈동온호범좌팽승간상갈';
const titles = pattern(`
대표 대표이사 회장 부회장 사장 부사장 의원 장관 차관 대통령 총리 교수 박사 감독 코치 선수 기자 씨 위원장 부위원장 원장 부원장 시장 도지사 지사 군수 구청장
판사 검사 변호사 소장 국장 청장 총장 이사장 대변인 작가 배우 가수 의사 팀장 본부장 상무 전무 이사 연구원 지회장 조합장 지부장 센터장 실장 과장 부장 주임 관장
단장 교장 목사 신부 스님 시인 화가 피디 PD 앵커 아나운서 군 양 옹 여사 선장 기장 경위 경감 대령 중령 소령 대위 사무총장 사무국장 수석 비서관 보좌관 연출 지휘자
창업자 설립자 최고경영자 CEO 애널리스트 연구위원 선임연구원 책임연구원 공동대표 집행위원장 학장 총재 행장 은행장 의장 부의장 당대표 원내대표 후보 주교 추기경 훈련사 셰프`);
const name = `[${surnames}][가-힣]{2}|(?:남궁|황보|제갈|선우|독고|사공)[가-힣]{1,2}`;
const particles = '(?:은|는|이|가|을|를|의|과|와|도|에게|께서|이라는|라는|이며|며|씨)?';

const behind = new RegExp(
  `(?<![가-힣])(${name})(\\s?)(?:([가-힣]{2,12}(?:\\s[가-힣]{2,10})?)\\s)?(${titles})(?=${particles}(?![가-힣])|께|님|들)`,
  'g',
);
const before = new RegExp(
  `(?<![가-힣])((?:[가-힣]+\\s){0,2}[가-힣]*(?:${titles}))(?:인|이자)?\\s(${name})(?=${particles}(?:[\\s,.()]|$))`,
  'g',
);
const aged = new RegExp(`(?<![가-힣])(${name})\\s?[(（](?:\\d{2}|[여남])`, 'g');

const strong = pattern(`
위원회 협회 재단 대학교 대학원 법원 검찰청 경찰청 경찰서 연구원 연구소 공사 공단 은행 노조 노동조합 조합 연맹 연합회 학회 신문 일보 방송 박물관 미술관 도서관 병원 그룹
전자 조선 중공업 자동차 건설 제약 증권 항공 해운 화학 텔레콤 게임즈 엔터테인먼트 스튜디오 바이오 테크 통신 시민연대 시민모임 연대 교육청 시청 도청 군청 구청 의회 관리공단 산업
에너지 솔루션 시스템즈 홀딩스 물산 제철 식품 유통 카드 보험 생명 화재 출판사 극단 합창단 교향악단 오케스트라 초등학교 중학교 고등학교 지검 고검 지법 고법 대사관 사무소 캐피탈 벤처스 로보틱스 네트웍스`);
const ministries = pattern(`
기획재정부 교육부 과학기술정보통신부 외교부 통일부 법무부 국방부 행정안전부 국가보훈부 문화체육관광부 농림축산식품부 산업통상자원부 보건복지부 환경부 고용노동부 여성가족부
국토교통부 해양수산부 중소벤처기업부 질병관리청 기상청 소방청 산림청 특허청 통계청 관세청 국세청 조달청 병무청 문화재청 국가유산청 해양경찰청 방위사업청 식품의약품안전처 금융위원회
금융감독원 공정거래위원회 헌법재판소 대법원 국회 감사원 국가정보원 한국은행 개인정보보호위원회 방송통신위원회 상무부 국무부 재무부 백악관`);
const bodies = new RegExp(
  `(?<![가-힣])((?:[가-힣A-Z]{2,12}\\s)?[가-힣A-Za-z]{2,14}(?:${strong})|${ministries})(?:\\s([가-힣]{2,8}(?:지회|지부|본부|센터|지점)))?(?=([가-힣]{0,4})(?![가-힣]))`,
  'g',
);
const generic =
  /^(?:중앙|지방|시중|국립|사립|공공|국제|전국|해당|이|그|저|각|한|여러|외국|대형|소형|민간|정부|지역|자동차|식품|증권|항공|바이오|건설|에너지|반도체|인공지능|관련|노동|전국적|대표|우리|다른|모든|본|동|전|현|신|구)+$/;
const laws =
  /(?<![가-힣])([가-힣]{3,14}(?:특별법|기본법|진흥법|보호법|시행령|관리법|촉진법|방지법|선박법|안전법|산업법|거래법|지원법|보장법))(?=[가-힣]{0,3}(?![가-힣]))/g;

/** Names in Korean: people beside their titles, bodies by their last word, laws. */
export const koreanSightings: Spotter = (text) => {
  const found: Sighting[] = [];
  const add = (sighting: Sighting) => {
    if (!found.some(({ start, end }) => start < sighting.end && sighting.start < end)) found.push(sighting);
  };
  for (const match of text.matchAll(behind)) {
    const [whole, form = '', , office] = match;
    const start = match.index;
    const end = start + form.length;
    // "박소현 해양수산부 차관" has who it is behind the name, "해원조선 구본석 대표" on both sides.
    const owner = /([가-힣A-Za-z]{2,14})\s$/.exec(text.slice(Math.max(0, start - 16), start))?.[1];
    const isOwner = owner !== undefined && !/[은는을를에서로고며다]$/.test(owner) && !office;
    const isBare = /^\s?(?:씨|군|양|옹|여사)$/.test(whole.slice(form.length));
    add({
      form,
      kind: 'person',
      start,
      end,
      isSure: true,
      ...(isBare
        ? {}
        : {
            who: {
              start: office
                ? end + 1
                : isOwner
                  ? start - (owner as string).length - 1
                  : end + (match[2]?.length ?? 0),
              end: start + whole.length,
            },
          }),
    });
  }
  for (const match of text.matchAll(before)) {
    const [whole, title = '', form = ''] = match;
    const start = match.index + whole.length - form.length;
    const phrase = title.split(/(?<=[은는이가을를에로서며고]|했다|한다)\s/).at(-1) as string;
    const titleEnd = match.index + title.length;
    add({
      form,
      kind: 'person',
      start,
      end: start + form.length,
      isSure: true,
      who: { start: titleEnd - phrase.length, end: titleEnd },
    });
  }
  for (const match of text.matchAll(aged)) add({ ...firstGroup(match), kind: 'person', isSure: true });
  for (const match of text.matchAll(laws)) add({ ...firstGroup(match), kind: 'law', isSure: true });
  for (const match of text.matchAll(bodies)) {
    const [, body = '', branch, tail = ''] = match;
    if (!branch && tail !== '' && !koreanTail.test(tail)) continue;
    const words = body.split(' ');
    const last = words.at(-1) as string;
    const stem = last.replace(new RegExp(`(?:${strong})$`), '');
    // A word in front belongs to it where it is no phrase of its own.
    const form =
      words.length > 1 &&
      (stem === '' || generic.test(stem)) &&
      !/[은는이가을를에의로서며고]$/.test(words[0] as string)
        ? body
        : last;
    if (
      form === last &&
      (stem.length < 2 || generic.test(stem)) &&
      !new RegExp(`^(?:${ministries})$`).test(last)
    )
      continue;
    const start = match.index + body.length - form.length;
    const full = branch ? `${form} ${branch}` : form;
    add({ form: full, kind: 'organization', start, end: start + full.length, isSure: true });
  }
  return found;
};
