/** What a generated page holds; the number of mentions is exact, and each counts without the rest of the page. */
export interface PageSpec {
  /** Characters of text, about. */
  characters: number;
  mentions: number;
  /** Other names than those that count wherever they stand. */
  names?: readonly string[];
}

/** Names that count wherever they stand, of several kinds, and what is said of them. */
const named = ['OpenAI', 'Sam Altman', 'DeepSeek', 'Seoul', 'South Korea', 'HyperCLOVA X', 'Lee Jae-yong'];
const said = ['spoke of a plan', 'was in the news again', 'is what they talked about', 'came up once more'];

const words =
  'people said that when there would be other time after first also new because these two may then do any my now such like our over man me even most made years where much through back good before must well down should year life those world still own work here between both each under last never same while another small end why does off went old great thought part against set school ever without found once take place night house give however early again far might upon water general almost along kept name later think use want'.split(
    ' ',
  );

/** Numbers from 0 below 1, the same ones in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Sentences of words that are no names, about as long as asked for. */
export function createProse(seed = 1): (characters: number) => string {
  const random = createRandom(seed);
  return (characters) => {
    let text = '';
    let sentence = '';
    while (text.length + sentence.length < characters) {
      const word = words[Math.floor(random() * words.length)] ?? '';
      sentence += sentence === '' ? word.charAt(0).toUpperCase() + word.slice(1) : ` ${word}`;
      if (sentence.length > 60 + random() * 80) {
        text += `${sentence}. `;
        sentence = '';
      }
    }
    return sentence === '' ? text : `${text}${sentence}. `;
  };
}

/** A page of paragraphs with links and headings, with its mentions spread evenly over it. */
export function generatedPage({ characters, mentions, names = named }: PageSpec): string {
  const prose = createProse(characters + mentions);
  const paragraphs = Math.max(1, Math.round(characters / 417));
  const parts: string[] = [];
  for (let at = 0; at < paragraphs; at++) {
    if (at % 20 === 0) parts.push(`<h2>${prose(30)}</h2>`);
    const own = Math.floor(((at + 1) * mentions) / paragraphs) - Math.floor((at * mentions) / paragraphs);
    const sentences = Array.from({ length: own }, (_, index) => sentenceOf(at + index, names)).join(' ');
    const [start, end] = [prose(150), prose(Math.max(20, 250 - sentences.length))];
    parts.push(
      at % 7 === 0
        ? `<p>${start}${sentences} <a href="#">${end}</a></p>`
        : `<p>${start}${sentences} ${end}</p>`,
    );
  }
  return htmlPage(parts.join('\n'));
}

/** A sentence with one mention; the next numbers give other names. */
export function sentenceOf(at: number, names: readonly string[] = named): string {
  return `${names[at % names.length]} ${said[Math.floor(at / names.length) % said.length]}.`;
}

/** A bare page around a body's HTML. */
export function htmlPage(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;
}
