import { comparable } from './comparable.ts';
import type { PlacedMention } from './passage.ts';

/** Whom a spelling does not mean on this page; `name` is '' where that holds for all spellings. */
export interface NotMeantHere {
  entity: string;
  name: string;
}

/** What the reader has ruled out: on this page, and everywhere. */
export interface RuledOut {
  notMeant: readonly NotMeantHere[];
  silencedEntities: readonly string[];
}

/** Gives a mention the meaning that is left of what it may mean; false where none is. */
export function takeMeaning(mention: PlacedMention, { notMeant, silencedEntities }: RuledOut): boolean {
  const { senses, text } = mention;
  const isOut = (sense: string, isSpelling: (name: string) => boolean) =>
    notMeant.some(({ entity, name }) => entity === sense && isSpelling(name));
  const spelled = comparable(text);
  const possible = senses.filter(
    (sense) => !silencedEntities.includes(sense) && !isOut(sense, (name) => name === ''),
  );
  const left = possible.filter((sense) => !isOut(sense, (name) => comparable(name) === spelled));
  const [entity] = left;
  if (entity === undefined) return false;
  mention.entity = entity;
  mention.isChosen = left.length === 1 && possible.length > 1;
  mention.others = (mention.isChosen ? possible : left).filter((sense) => sense !== entity);
  return true;
}
