import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Kind } from '../../extension/story/format/kind.ts';
import { parseStory } from '../../extension/story/format/parse.ts';
import { wordProblem } from '../../extension/story/format/problem.ts';
import type { Story } from '../../extension/story/format/schema.ts';

/** The folder of story files, as an absolute path. */
export const storiesFolder = join(import.meta.dirname, '../../data/stories');

/** The paths of the story files of a folder, in the order of their names. */
export function storyFiles(folder = storiesFolder): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => join(folder, name));
}

/**
 * Reads and checks every story file of a folder, in the order of their names.
 * @throws one Error that lists all problems of all files, a line each
 */
export function readStories(folder = storiesFolder): Story[] {
  const stories: Story[] = [];
  const problems: string[] = [];
  const kinds = new Map<string, { kind: Kind; file: string }>();
  for (const path of storyFiles(folder)) {
    const file = relative(process.cwd(), path);
    const json = parseJson(readFileSync(path, 'utf8'));
    if ('error' in json) {
      problems.push(`${file}: no JSON: ${json.error}`);
      continue;
    }
    const parsed = parseStory(json.value);
    if (!parsed.story) {
      problems.push(...parsed.problems.map((problem) => wordProblem(file, problem)));
      continue;
    }
    const { story } = parsed;
    stories.push(story);
    if (story.id !== basename(path, '.json')) {
      problems.push(wordProblem(file, { path: ['id'], reason: `"${story.id}" is not the file's name` }));
    }
    for (const [index, { id, kind }] of story.entities.entries()) {
      const known = kinds.get(id);
      if (known && known.kind !== kind) {
        const reason = `"${id}" is of kind "${known.kind}" in ${known.file}`;
        problems.push(wordProblem(file, { path: ['entities', index, 'kind'], reason }));
      }
      kinds.set(id, known ?? { kind, file });
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return stories;
}

function parseJson(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}
