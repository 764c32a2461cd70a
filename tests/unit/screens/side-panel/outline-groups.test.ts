import { expect, test } from 'vitest';
import { groupOutline } from '../../../../extension/screens/side-panel/outline-groups.ts';

let last = 0;
const mention = (heading: string) => ({
  id: ++last,
  entity: 'kakao',
  text: 'Kakao',
  before: '',
  after: '',
  heading,
});
const [one, two, three, four, five] = ['', 'Seoul', 'Seoul', '', 'Seoul'].map(mention);

test('mentions stand in document order, frame by frame, by the articles they follow one another in', () => {
  const outline = new Map([
    ['inner', [five!]],
    ['top', [one!, two!, three!, four!]],
    ['gone', [mention('')]],
  ]);
  expect(groupOutline([{ frame: 'top' }, { frame: 'inner' }, { frame: 'empty' }], outline)).toEqual([
    { frame: 'top', heading: '', mentions: [one] },
    { frame: 'top', heading: 'Seoul', mentions: [two, three] },
    { frame: 'top', heading: '', mentions: [four] },
    { frame: 'inner', heading: 'Seoul', mentions: [five] },
  ]);
});
