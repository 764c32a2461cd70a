import type { Rule } from '../mention.ts';
import type { Subject } from '../names/lexicon.ts';
import type { Key, Need } from '../reading.ts';
import type { Match } from './matches.ts';

/**
 * What a candidate waits for, depending on how much its spelling counts; undefined if the spelling alone is enough.
 */
export function needOf(
  entity: string,
  kind: string,
  counts: Match['spelling']['counts'],
  subject: Subject,
  isTitled: boolean,
): Need | undefined {
  const company = companyKeys(subject);
  if (counts === 'with-company') {
    const against: Key[] = [`-${entity}`, `!${entity}`];
    return { for: [`=${entity}`, ...company], against, otherwise: false, margin: 1 };
  }
  const context: Key[] = [`+${entity}`, ...subject.with.map((id): Key => `=${id}`)];
  if (counts === undefined) {
    return kind === 'person'
      ? { for: [...context, ...company], against: [`!${entity}`], otherwise: true, margin: 1 }
      : undefined;
  }
  if (counts === 'unless-rival')
    return { for: context, against: [`-${entity}`, `!${entity}`], otherwise: true, margin: 1 };
  if (counts === 'with-context') {
    return {
      for: [...context, `=${entity}`],
      against: [`-${entity}`, `!${entity}`],
      otherwise: false,
      margin: 1,
    };
  }
  const full: Key[] =
    kind === 'person' ? [`=${entity}`] : [`=${entity}`, ...subject.with.map((id): Key => `=${id}`)];
  if (isTitled) return { for: [...full, ...company], against: [`!${entity}`], otherwise: false, margin: 1 };
  const near = kind === 'person' ? subject.with.map((id): Key => `=${id}`) : [];
  const against: Key[] = [`-${entity}`, `~${entity}`, `!${entity}`];
  return { for: full, against, near, otherwise: false, margin: 2 };
}

/** Maximum number of stories in one need, so that a reading stays short. */
const MOST_STORIES = 20;

/** Keys of the evidence that something else of an entity's kept stories is named. */
export const companyKeys = ({ kept }: Subject): Key[] =>
  kept.slice(0, MOST_STORIES).map((id): Key => `@${id}`);

/** The rule that decides for a spelling, by how much it says. */
export const ruleOf: Record<string, Rule> = {
  always: 'name',
  'unless-rival': 'context',
  'with-context': 'context',
  'with-full-name': 'full-name',
  'with-company': 'context',
};
