import type { Reason, Rule } from '../../detect/mention.ts';
import type { Translate } from '../../ui/words.tsx';

const keys: Record<Rule, string> = {
  name: 'card.why.name',
  'full-name': 'card.why.fullName',
  context: 'card.why.context',
  'no-rival': 'card.why.noRival',
  title: 'card.why.title',
};

const places = {
  'same sentence': 'card.where.sameSentence',
  earlier: 'card.where.earlier',
  later: 'card.where.later',
};

/** Says why a mention was taken for one; in general words where the rule is unknown or its evidence is missing. */
export function wordReason({ rule, by, where }: Reason, t: Translate): string {
  const key = Object.hasOwn(keys, rule) ? keys[rule] : undefined;
  const needsWords = rule === 'full-name' || rule === 'context' || rule === 'title';
  if (!key || (needsWords && !by)) return t('card.why.other');
  return t(key, { by: by ?? '', where: t(where ? places[where] : 'card.where.page') });
}
