import { describe, expect, test } from 'vitest';
import { spansAt } from '../../../../extension/draft/text/name-at.ts';

/** What is meant by marking the part of a text in brackets. */
function meant(marked: string, lang: string): string[] {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const end = marked.indexOf(']') - 1;
  return spansAt(text, { start, end }, lang).map((span) => text.slice(span.start, span.end));
}

describe('marked words mean a name', () => {
  test.each<[string, string, string[]]>([
    ['The [Harbour Board] met.', 'en', ['Harbour Board']],
    ['The[ “Harbour Board”, ]which', 'en', ['Harbour Board']],
    ['The Har[bour Boa]rd met.', 'en', ['Harbour Board']],
    ['[카카오는] 3일', 'ko', ['카카오', '카카오는']],
    ['[삼성전자에서] 밝혔다', 'ko', ['삼성전자', '삼성전자에서']],
    ['[이재용] 회장', 'ko', ['이재용']],
    ['[은]', 'ko', ['은']],
    ['[トヨタは]「新型」を', 'ja', ['トヨタ', 'トヨタは']],
    ['は[「新型」]を', 'ja', ['新型']],
    ['[阿里巴巴]宣布', 'zh', ['阿里巴巴']],
    ['[ … ]', 'en', []],
  ])('%s (%s)', (text, lang, names) => {
    expect(meant(text, lang)).toEqual(names);
  });
});
