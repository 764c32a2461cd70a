import type { Story } from '../../../../extension/story/format/schema.ts';

/** A later story, made for tests, that shares South Korea and Kakao with the bundled one. */
export const secondStory: Story = {
  id: 'second',
  title: 'Kakao opens a second office',
  published: '2026-05-02',
  language: 'en',
  highlights: [{ id: 'H1', text: 'Kakao opens an office in Busan.' }],
  body: [
    { id: 'S1', text: 'Kakao opened an office in Busan on Saturday.' },
    { id: 'S2', text: 'It is the second in South Korea.' },
  ],
  entities: [
    {
      id: 'kakao',
      kind: 'organization',
      name: 'Kakao Corp.',
      names: [
        { text: 'Kakao', lang: 'en' },
        { text: 'Kakao Corp.', lang: 'en' },
      ],
      gist: { text: 'Company with two offices', from: ['S1', 'S2'] },
      facts: [
        { text: 'Its second office is in Busan.', from: ['S1'] },
        { text: 'KakaoTalk is the dominant messenger in South Korea.', from: ['register'] },
      ],
      quotes: ['S1', 'S2'],
    },
    {
      id: 'busan',
      kind: 'place',
      name: 'Busan',
      names: [{ text: 'Busan', lang: 'en' }],
      gist: { text: 'City in South Korea', from: ['S2'] },
      facts: [],
      quotes: ['S1', 'H1'],
    },
    {
      id: 'naver',
      kind: 'organization',
      name: 'Naver',
      names: [{ text: 'Naver', lang: 'en' }],
      gist: { text: 'Company next door', from: ['register'] },
      facts: [],
      quotes: [],
      background: true,
    },
    {
      id: 'south-korea',
      kind: 'place',
      name: 'South Korea',
      names: [{ text: 'South Korea', lang: 'en' }],
      gist: { text: 'Country of Kakao', from: ['S2'] },
      facts: [],
      quotes: ['S2'],
    },
  ],
  events: [
    { id: 'audit', date: '2027', text: 'The office is audited', entities: ['kakao'], from: ['register'] },
    {
      id: 'opened',
      date: '2026-05-02',
      text: 'The office opens',
      entities: ['kakao', 'busan'],
      from: ['S1'],
    },
    { id: 'planned', date: '2026', text: 'The office is planned', entities: ['kakao'], from: ['register'] },
  ],
  relations: [
    {
      subject: 'kakao',
      label: 'has an office in',
      inverse: 'has an office of',
      object: 'busan',
      from: ['S1'],
    },
    { subject: 'busan', label: 'in', inverse: 'includes', object: 'south-korea', from: ['S2'] },
  ],
  notes: [
    {
      id: 'count',
      title: 'Third office',
      about: ['kakao'],
      says: { text: 'the second', from: ['S2'] },
      finding: { text: 'It is the third.', from: ['register'] },
      events: [],
    },
    {
      id: 'day',
      title: 'Dates differ',
      about: ['kakao', 'busan'],
      says: { text: 'on Saturday', from: ['S1'] },
      finding: { text: 'It opened on 2 May.', from: ['register'] },
      events: ['opened'],
      dates: { story: '2026-05', sources: '2026-05-02', event: 'opened' },
    },
  ],
  sources: [
    { id: 'register', title: 'Register of offices', date: '2026', url: 'https://register.example/kakao' },
  ],
};
