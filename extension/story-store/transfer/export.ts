import type { StoryRecord } from '../record.ts';
import { canonicalJson } from './canonical-json.ts';

/** The version of the file's format; every later version of the extension reads it. */
export const exportFormat = 1;

/** What an export file holds. */
export interface ExportFile {
  app: 'backstory';
  /** Number of stories, to tell a file that was cut off. */
  count: number;
  format: number;
  /** SHA-256 of the stories as canonical JSON without white space, in UTF-8, as hexadecimal digits. */
  sha256: string;
  /** In the order of their ids. */
  stories: Omit<StoryRecord, 'imported'>[];
}

/**
 * The text of an export file. The same records give the same bytes: nothing in it says when it was made, which its name
 * does, nor what file a record was imported from, so that what is imported is exported as the file had it.
 */
export async function exportText(records: readonly StoryRecord[]): Promise<string> {
  const stories = records
    .map(({ imported: _, ...record }) => record)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const file: ExportFile = {
    app: 'backstory',
    count: stories.length,
    format: exportFormat,
    sha256: await sha256(canonicalJson(stories)),
    stories,
  };
  return `${canonicalJson(file, 1)}\n`;
}

/** The name of an export file that is made on a day: `backstory-2026-05-03.json`. */
export function exportName(now: Date, ending: 'json' | 'csv' = 'json'): string {
  return `backstory-${now.toISOString().slice(0, 10)}.${ending}`;
}

/** The SHA-256 of a text in UTF-8, as hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
