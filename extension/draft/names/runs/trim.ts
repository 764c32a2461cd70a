import { functionWords } from '../../../detect/words/word-lists.ts';
import type { Token } from '../../text/tokens.ts';
import { kindHeads, noNames, postnominals } from '../words/word-kinds.ts';
import {
  isCountry,
  isDemonym,
  isGivenName,
  isKindHead,
  isKnownPlace,
  isPersonNoun,
  isTitle,
  isUsual,
} from '../words/word-knowledge.ts';
import { hasColon } from './colons.ts';
import type { CapitalEvidence } from './evidence.ts';
import { isFirst } from './evidence.ts';
import { startOf } from './first-word.ts';
import { personBehind } from './person-behind.ts';
import { type Run, tokensOfRun } from './runs.ts';

/** The names in a run of capitals, without titles, offices, peoples and what only begins a sentence. */
export function namesInRun(run: Run, evidence: CapitalEvidence): Run[] {
  const { line } = run;
  const from = startOf(run, evidence);
  let { to } = run;
  while (
    to - from > 1 &&
    postnominals.has(at(line.tokens, to - 1).low) &&
    /^\p{Lu}{2}/u.test(at(line.tokens, to - 1).text)
  )
    to--;
  if (to <= from) return [];
  return partsOf({ line, from, to }, evidence).filter((part) => isName(part, evidence));
}

const at = (tokens: readonly Token[], index: number) => tokens[index] as Token;

function partsOf(run: Run, evidence: CapitalEvidence): Run[] {
  const { line, from, to } = run;
  const { tokens } = line;
  if (hasColon(tokensOfRun(run))) return [run];
  const last = at(tokens, to - 1);
  if (
    to - from > 1 &&
    isOffice(last.low) &&
    !isKindHead(last.low) &&
    !/[^s]s$/.test(last.low) &&
    tokensOfRun(run).every(
      (token) => !token.isCapital || isPlain(token) || isKnownPlace(token.low) || isTitle(token.low),
    )
  )
    return leadingPlace(run);
  const title = lastTitle(run, evidence);
  if (title !== undefined) {
    const before = { line, from, to: title };
    return [...ownerBefore(before), ...partsOf({ line, from: title + 1, to }, evidence)];
  }
  const person = personBehind(run, evidence);
  if (person !== undefined)
    return [
      ...(isOffOffice(run, person) ? [] : partsOf({ line, from, to: person }, evidence)),
      ...partsOf({ line, from: person, to }, evidence),
    ];
  const first = at(tokens, from);
  if (
    to - from > 1 &&
    isDemonym(first.low) &&
    // The Nordic Larch: an article stands before a ship, and before no person.
    tokens[from - 1]?.low !== 'the' &&
    !isKnownPlace(
      tokensOfRun(run)
        .map(({ low }) => low)
        .join(' '),
    ) &&
    !tokensOfRun(run).some(({ low }) => isKindHead(low)) &&
    at(tokens, from + 1).isCapital
  )
    return partsOf({ line, from: from + 1, to }, evidence);
  return [run];
}

/** "Minister of Education Stefania Giannini": whether what stands in front of a person is only what the office is of. */
const isOffOffice = ({ line, from }: Run, person: number) =>
  person - from < 3 &&
  /^(?:of|for)$/.test(line.tokens[from - 1]?.low ?? '') &&
  line.tokens.slice(from, person).every((token) => isPlain(token) && !isKindHead(token.low));

const isOffice = (low: string) => isTitle(low) || isPersonNoun(low);
const isPlain = ({ low }: Token) => isUsual(low) || isDemonym(low);

/** Of "UK Prime Minister" the place is a name, of "State Department Spokesperson" the body. */
function leadingPlace({ line, from, to }: Run): Run[] {
  const office = line.tokens.findIndex(
    (token, index) => index > from && index < to && isOffice(token.low) && !isKindHead(token.low),
  );
  if (office > from + 1 && kindHeads.organization.has(at(line.tokens, office - 1).low))
    return [{ line, from, to: office }];
  let end = from;
  while (end < to && isKnownPlace(at(line.tokens, end).low)) end++;
  return end > from ? [{ line, from, to: end }] : [];
}

/** The last word of a title in front of a person's name, as an index of the line; undefined where there is none. */
function lastTitle({ line, from, to }: Run, evidence: CapitalEvidence): number | undefined {
  const { tokens } = line;
  const end = at(tokens, to - 1);
  // Prince Moulay Abdellah Stadium, Captain Cook Avenue: what it is stands at its end.
  if (isSite(end.low) && to - from > 2 && !isGivenName(at(tokens, to - 2).low)) return undefined;
  // MV Princess Amihan is a ship.
  if (/^(?:HMS|USS|SS|MV|MS|MT|RMS|HMCS|HMAS|USNS|INS|FV)$/.test(at(tokens, from).text)) return undefined;
  // Doctor Who Society of Canada: it is a society, of which a title is the first word.
  const ofAt = tokens.findIndex(({ low }, index) => index > from + 1 && index < to && low === 'of');
  if (
    ofAt > from + 2 &&
    kindHeads.organization.has(at(tokens, ofAt - 1).low) &&
    isTitle(at(tokens, from).low)
  )
    return undefined;
  for (let index = to - 2; index >= from; index--) {
    const token = at(tokens, index);
    if (!isOffice(token.low) || token.isPossessive) continue;
    // Inside a sentence an occupation has no capital, but for a title; what has one is a name: Hunter Chase.
    const isBeforePerson = isGivenName(at(tokens, index + 1).low) && index + 2 < to;
    if (
      !isTitle(token.low) &&
      !isBeforePerson &&
      !isFirst(line, index) &&
      !(index > from && (isFirst(line, from) || isOffice(at(tokens, index - 1).low)))
    )
      continue;
    // A given name that is a title elsewhere (Dean, Earl, King) stands in front of a family name, or behind a given one.
    if (
      isGivenName(token.low) &&
      !isCourtesy(token.low) &&
      !(index > from && isOffice(at(tokens, index - 1).low))
    ) {
      const previous = index > from ? at(tokens, index - 1) : undefined;
      if (index + 1 === to - 1 || (previous && isGivenName(previous.low))) continue;
    }
    const rest = tokens.slice(index + 1, to);
    if (rest.length === 1 && isKindHead(end.low) && evidence.capital(end) < 2) return undefined;
    if (!rest[0]?.isCapital) continue;
    const before = tokens.slice(from, index);
    const isPartOfName =
      before.some((one) => isGivenName(one.low) && !isOffice(one.low)) &&
      before.every((one) => !isPlain(one));
    return isPartOfName ? undefined : index;
  }
  return undefined;
}

const isSite = (low: string) =>
  kindHeads.place.has(low) || kindHeads.organization.has(low) || kindHeads.event.has(low);

const isCourtesy = (low: string) =>
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|judge|justice|president|senator|captain|king|queen|prince|princess|pope)\.?$/.test(
    low,
  );

/** What stands before a title: the name of whose office it is, as in "Microsoft CEO", else nothing. */
function ownerBefore({ line, from, to }: Run): Run[] {
  let end = to;
  while (
    end > from &&
    (isOffice(at(line.tokens, end - 1).low) ||
      (isPlain(at(line.tokens, end - 1)) &&
        !/^(?:US|UK|UN|EU|NZ)$/.test(at(line.tokens, end - 1).text) &&
        !isKnownPlace(at(line.tokens, end - 1).low) &&
        !isKindHead(at(line.tokens, end - 1).low)))
  )
    end--;
  if (end <= from) return [];
  const owner = { line, from, to: end };
  return tokensOfRun(owner).every((token) => isPlain(token) && !/^(?:US|UK|UN|EU|NZ)$/.test(token.text)) &&
    !(end - from > 1 && isKindHead(at(line.tokens, end - 1).low)) &&
    !isKnownPlace(at(line.tokens, from).low)
    ? []
    : [owner];
}

function isName(run: Run, evidence: CapitalEvidence): boolean {
  const words = tokensOfRun(run);
  const [first] = words;
  if (!first) return false;
  if (words.length === 1) return isSingleName(run, first, evidence);
  // The Board, Our Lady: what is left without them is judged.
  const rest = /^(?:the|an?|our|my|his|her|their)$/.test(first.low) ? words.slice(1) : words;
  // Group F, Class B.
  if (
    words.length === 2 &&
    /^(?:group|pool|class|grade|phase|category|type|day|week|round|stage|level)$/.test(first.low)
  )
    if (/^(?:\p{Lu}|\d+|[IVX]+)$/u.test((words[1] as Token).text)) return false;
  if (rest.length === 1)
    return isSingleName({ ...run, from: run.from + 1 }, rest[0] as Token, evidence, true);
  return (
    !words.every(
      ({ low }) =>
        noNames.has(low) ||
        isDemonym(low) ||
        /^(?:north|south|east|west|central|latin|new|northern|southern|eastern|western)$/.test(low),
    ) &&
    !/^(?:board of directors|board of trustees|members of parliament|head of state|chief of staff|secretary of state|minister of|house of|(?:foreign|home|public|social) (?:affairs|health|services|policy)$|human rights$|climate change$)/.test(
      words.map(({ low }) => low).join(' '),
    )
  );
}

function isSingleName(
  { line, from }: Run,
  token: Token,
  evidence: CapitalEvidence,
  hasArticle = false,
): boolean {
  const { low, text } = token;
  if (noNames.has(low) || (noNames.has(low.replace(/s$/, '')) && /^\p{Lu}+s$/u.test(text))) return false;
  const owner = line.tokens[from - 1];
  // Secretary of State, Director of Operations.
  const office = line.tokens[from - 2];
  if (owner?.low === 'of' && office?.isCapital && isTitle(office.low) && isUsual(low) && !isKnownPlace(low))
    return false;
  // Prime Minister's Questions.
  if (owner?.isPossessive && owner.isCapital && isTitle(owner.low) && isUsual(low)) return false;
  // What the article writes small more often is a word: iodine, ozone.
  if (
    evidence.small(low) > evidence.capital(token) &&
    !isGivenName(low) &&
    !isKnownPlace(low) &&
    /^\p{Lu}\p{Ll}+$/u.test(text)
  )
    return false;
  // Surveying, Planning: in a list of subjects.
  if (/ing$/.test(low) && isUsual(low) && evidence.alone(token) < 2 && !isFirst(line, from)) return false;
  if (/^\p{L}\.?$/u.test(text) || /^[IVXLC]+$/.test(text)) return false;
  if (/^\p{Lu}{2,}s$/u.test(text)) return false;
  const behind = line.tokens[from + 1]?.gap ?? line.rest;
  // US$ 26 million, @POTUS, "Mark Tedeschi, QC, said".
  if (/^\s?[$€£¥]/.test(behind) || /@$/.test(line.tokens[from]?.gap ?? '')) return false;
  if (
    /^\p{Lu}{2,4}$/u.test(text) &&
    (postnominals.has(low) || low === 'sc') &&
    line.tokens[from]?.gap === ', ' &&
    line.tokens[from - 1]?.isCapital
  )
    return false;
  // UNLESS: a word that is shouted.
  if (
    /^\p{Lu}{4,}$/u.test(text) &&
    (functionWords.has(low) ||
      evidence.small(low) > 0 ||
      /^(?:unless|until|because|while|since|though|although|whether|never|always|only|must|shall|also|more|less|much|many|very|really|even|just|stop|none|zero)$/.test(
        low,
      ))
  )
    return false;
  if (isDemonym(low) && !isCountry(low)) return false;
  if (functionWords.has(low) && !isGivenName(low) && !/\p{Lu}{2}/u.test(text)) return false;
  const isWritten = /\p{Ll}\p{Lu}|\p{N}/u.test(text) || /^\p{Lu}{2,}$/u.test(text);
  if (isWritten) return true;
  if (isTitle(low) && !isGivenName(low)) return false;
  const before = line.tokens[from - 1];
  const isDefinite =
    hasArticle || /^(?:the|an?|this|that|our|its|their|his|her|every|each|no|any)$/.test(before?.low ?? '');
  if (isKindHead(low) && (isDefinite || evidence.small(low) > 0)) return false;
  if (isPersonNoun(low) && !isGivenName(low) && (isDefinite || evidence.small(low) > 0)) return false;
  // In a quotation or behind a colon, an ordinary word with a capital begins a sentence.
  if (isFirst(line, from)) return true;
  return !(isUsual(low) && evidence.small(low) > evidence.capital(token) && isDefinite);
}
