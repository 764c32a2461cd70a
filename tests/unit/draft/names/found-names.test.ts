import { describe, expect, test } from 'vitest';
import { entitiesOf } from '../support/entities-of.ts';

/** The names that a text gives, each with its kind and its other forms. */
function namesOf(
  ...paragraphs: string[]
): Map<string, { kind: string; names: string[]; who: string | null }> {
  const entities = entitiesOf(paragraphs);
  return new Map(
    entities.map(({ name, kind, names, onlyHere, who }) => [
      name,
      { kind, names: [...names, ...onlyHere], who: who?.text ?? null },
    ]),
  );
}

describe('where a name begins and ends', () => {
  test.each([
    ['Doctor Who Society of Tartu', 'A stall of the Doctor Who Society of Tartu was there.'],
    ['Harbour: The Last Tide', 'They played a scene of Harbour: The Last Tide, and slept.'],
    ['412th Legion', 'The garrison of the 412th Legion came.'],
    ['2031 Baltic Nations Cup', 'They won the 2031 Baltic Nations Cup at home.'],
    ['Council on Tidal Energy', 'It was asked of the Council on Tidal Energy on Monday.'],
    ['University of Ostrava at Karvin', 'She teaches at the University of Ostrava at Karvin now.'],
    ['Centers for Tide Control and Warning', 'The Centers for Tide Control and Warning said so.'],
    ['Estádio do Dragão', 'They met at the Estádio do Dragão at noon.'],
    ["King's College Tartu", "She works at King's College Tartu by day."],
    ['Orsk Player of the Match', 'He was given the Orsk Player of the Match award.'],
    ['Sulim al-Vesk', 'The answer of Sulim al-Vesk came late.'],
    [
      'National Flood Risk Reduction and Management Council',
      'The National Flood Risk Reduction and Management Council met.',
    ],
    ['Lunar and Planetary Institute', 'It was said by the Lunar and Planetary Institute by day.'],
    ['University of Calgary', 'Nobody slept. University of Calgary ecologist Sandra Vamosi said so.'],
    ["Giro d'Orsk Donne", "They ride the Giro d'Orsk Donne next."],
    ['Harbour Tale: Tears of the Kingdom', 'They like Harbour Tale: Tears of the Kingdom, and sleep.'],
    [
      'Union of Rationalist Atheists and Agnostics',
      'It was the Union of Rationalist Atheists and Agnostics that said so.',
    ],
    ['U.S. Space and Rocket Center', 'It went to the U.S. Space and Rocket Center by road.'],
  ])('%s', (name, text) => {
    expect([...namesOf(text).keys()]).toContain(name);
  });

  test.each([
    [
      'a body',
      'The head of the Refugee Council Enver Solvik said so. Solvik left.',
      ['Refugee Council', 'Enver Solvik'],
    ],
    [
      'a country',
      'According to the envoy to the United States Hamd Orvik, it is. Orvik left.',
      ['United States', 'Hamd Orvik'],
    ],
    [
      'another university',
      'Staff of the Karvin Institute of Technology and Colorado State University of the US came.',
      ['Karvin Institute of Technology', 'Colorado State University'],
    ],
  ])('parts %s from what stands beside it', (_, text, names) => {
    expect([...namesOf(text).keys()]).toEqual(expect.arrayContaining(names));
  });

  test.each([
    ['an office’s field', 'Minister of Education Stefa Gianik said so. Gianik left.', 'Education'],
    [
      'what is written small elsewhere',
      'There is iodine in milk. "Eat it." Iodine helps. WHO say Iodine helps, as iodine does.',
      'Iodine',
    ],
    ['a currency', 'It costs NZ $ 26 million, they said of NZ $ 3.', 'NZ'],
    ['letters behind a person', 'It was said by Mark Teveski, QC, who left.', 'QC'],
    ['a group of a contest', 'They meet in Group F, and then in Group G.', 'Group F'],
    ['a side', 'They fell. Pro-Beijing camps won.', 'Pro-Beijing'],
    ['a shouted word', 'They would jail him, UNLESS he came.', 'UNLESS'],
    ['a currency behind a name', 'It fined Keyspan C$50,000 and left.', 'Keyspan C'],
    ['several of one surname', 'They met Seth Rosenbaum. The plan of the Rosenbaums fell.', 'Rosenbaums'],
    ['a shouted verb', 'Nobody slept. CALL them, they said.', 'CALL'],
    ['letters of an office', 'It was said by Conservative MSP Alistair Crombie there.', 'MSP'],
    ['what an office is of', 'They met the Secretary of State there, by night.', 'State'],
  ])('takes no name from %s', (_, text, name) => {
    expect([...namesOf(text).keys()]).not.toContain(name);
  });
});

describe('what means the same', () => {
  test.each([
    [
      'a year',
      'Fan Expo Tartu 2031',
      'Fan Expo Tartu',
      'We went to Fan Expo Tartu 2031 by bus. Next day Fan Expo Tartu was full.',
    ],
    [
      'an article',
      'Church of Tarn',
      'The Church of Tarn',
      'The site of the Church of Tarn fell. "We like The Church of Tarn," he said of the Church of Tarn.',
    ],
    [
      'what a church is of',
      'Church of Veltology',
      'Veltology',
      'The Church of Veltology fell. They fled from Veltology at night.',
    ],
    [
      'what a town is called',
      'Municipality of Livarno',
      'Livarno',
      'They asked the Municipality of Livarno. It rained in Livarno by night.',
    ],
    ['a compass point', 'South Korea', 'South', 'Shots fell on South Korea. They said the South answered.'],
    [
      'letters and a number',
      'Internet Explorer 6',
      'IE6',
      'They left Internet Explorer 6 behind. Few use IE6 now.',
    ],
    [
      'letters that are a word',
      'World Health Organisation',
      'WHO',
      'The World Health Organisation (WHO) said so. They asked WHO again.',
    ],
    [
      'letters in another order',
      'Italian Episcopal Conference',
      'CEI',
      'It was said by the Italian Episcopal Conference. A letter of CEI came.',
    ],
    [
      'a misspelt surname',
      'Lydia Buchtmann',
      'Bauchtman',
      'It was said by Lydia Buchtmann of the town. Lydia Buchtmann left. "No," Ms Bauchtman said.',
    ],
    [
      'a misspelt given name',
      'Kristen Wilkins',
      'Kristin Wilkins',
      'They met Kristen Wilkins there. Then Kristen Wilkins left. A talk with Kristin Wilkins followed.',
    ],
    [
      'who is named twice alike',
      'Ahmed Mohar',
      'Mohar',
      'They met Ahmed Mohar at school. "He can," Mohar said. They asked his aunt, Salma Mohar, too.',
    ],
    [
      'letters in a name',
      'Maritime Industry Authority',
      'Marina',
      'It had passed a check by the Maritime Industry Authority, or Marina, in May.',
    ],
    [
      'a program',
      'Mozilla Firefox',
      'Firefox',
      'They use the browser Mozilla Firefox at home. Some liked Firefox 121 more, and most use Firefox daily.',
    ],
    [
      'some of the words',
      'Italian Supreme Court of Cassation',
      'Supreme Court',
      'So said the Italian Supreme Court of Cassation. They wait for the Supreme Court again.',
    ],
    [
      'letters of another language',
      'Nationalist Party',
      'PN',
      'It was said by the Nationalist Party (PN) there. They left the PN.',
    ],
    [
      'a storm without what it is',
      'Cyclone Idai',
      'Idai',
      'They fled from Cyclone Idai in time. "We had Idai in our bones," he said.',
    ],
    [
      'a country in front',
      'US State Department',
      'State Department',
      'It was said by the US State Department there. Later the State Department fell.',
    ],
    [
      'the first word of a firm',
      'Tallgrass Midstream',
      'Tallgrass',
      'It is a subsidiary of Tallgrass Midstream now. Shares of Tallgrass fell.',
    ],
  ])('%s', (_, name, other, text) => {
    expect(namesOf(text).get(name)?.names).toContain(other);
  });

  test.each([
    [
      'known places',
      ['North Korea', 'South Korea'],
      'Shots fell on North Korea and on South Korea, and Korea wept.',
    ],
    ['versions', ['Windows 7', 'Windows 8'], 'Few use Windows 7 now. Few use Windows 8 now.'],
    [
      'given names',
      ['Daniel Orsk', 'Daniela Orsk'],
      'They met Daniel Orsk and Daniela Orsk there. Daniel Orsk left.',
    ],
  ])('not %s', (_, names, text) => {
    expect([...namesOf(text).keys()]).toEqual(expect.arrayContaining(names));
  });
});

test('a compass point means a country in this article only', () => {
  const entities = entitiesOf(['Shots fell on South Korea. They said the South answered.']);
  expect(entities[0]).toMatchObject({ name: 'South Korea', names: [], onlyHere: ['South'] });
});

describe('of what kind a name is', () => {
  test.each([
    ['Metro Tartu Convention Centre', 'place', 'They met at the Metro Tartu Convention Centre by day.'],
    [
      'Kelm Independent School District',
      'organization',
      'It was said by the Kelm Independent School District there.',
    ],
    ['Environment Canada', 'organization', 'A report by Environment Canada was lost.'],
    ['Nathan Law', 'person', 'They met Nathan Law there. "No," said Nathan Law.'],
    ['Space Shuttle Orsk', 'product', 'They saw Space Shuttle Orsk lift off.'],
    ['Tropical Storm Hanna', 'event', 'They fled from Tropical Storm Hanna by night.'],
    ['Fan Expo Canada', 'event', 'They went to Fan Expo Canada by bus.'],
    ['Hera', 'person', 'They pray to the ancient gods, such as Orsk, Hera and Velm.'],
    ['Kowloon West', 'place', 'In the Kowloon West geographical constituency she won.'],
    ['Karvin', 'place', 'A boy from Karvin, Texas, came.'],
    [
      'Qentra Semiconductor',
      'organization',
      'They bought Qentra Semiconductor, a British designer of chips, for cash.',
    ],
    ['Côte de la Redoute', 'place', 'They fell on the Côte de la Redoute by noon.'],
    ['Tallgrass Midstream', 'organization', 'It is a subsidiary of Tallgrass Midstream now.'],
    ['Tarn Deck', 'product', 'They left Tarn Deck 6 and liked Tarn Deck 9 more. Few use Tarn Deck now.'],
    ['PlayKiste', 'product', 'They copied games of the PlayKiste at home.'],
    [
      'Democratic Party',
      'organization',
      'Councillors elected were Runa Falk, Mira Solt, and the Democratic Party.',
    ],
  ])('%s is a %s', (name, kind, text) => {
    expect(namesOf(text).get(name)?.kind).toBe(kind);
  });
});

describe('the words of a picture', () => {
  test.each([
    [
      'name a person',
      'Prime minister Gérard Dormann in Tartu. Image: Ann Photographer.',
      'Gérard Dormann',
      true,
    ],
    ['make no name of a single word', 'Crowds at Velmoor. Image: Ann Photographer.', 'Velmoor', false],
    ['do not name who made it', 'The harbour at noon. Image: Runa Falk.', 'Runa Falk', false],
  ])('%s', (_, caption, name, isFound) => {
    expect(namesOf('Nobody slept by the harbour that night.', caption).has(name)).toBe(isFound);
  });
});
