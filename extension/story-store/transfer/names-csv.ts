import type { StoryRecord } from '../record.ts';

interface Row {
  name: string;
  others: Set<string>;
  kind: string;
  who: string;
  link: string;
}

const columns = ['name', 'other names', 'kind', 'description', 'link'];

/**
 * The names that are looked for as CSV (RFC 4180, with a byte order mark, which spreadsheets want): one row an entity,
 * however many stories it stands in. Cells that a spreadsheet would take for a formula begin with an apostrophe.
 */
export function namesCsv(records: readonly StoryRecord[]): string {
  const rows = new Map<string, Row>();
  const newestFirst = records.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
  for (const { state, draft } of newestFirst) {
    if (state !== 'kept') continue;
    for (const { id, kind, name, names, who, ticked } of draft.entities) {
      if (!ticked) continue;
      const row = rows.get(id) ?? { name, others: new Set(), kind, who: '', link: draft.article.url };
      for (const other of [name, ...names]) if (other !== row.name) row.others.add(other);
      row.who ||= who?.text ?? '';
      rows.set(id, row);
    }
  }
  const lines = [...rows.values()].map(({ name, others, kind, who, link }) =>
    [name, [...others].join('; '), kind, who, link].map(cell).join(','),
  );
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
