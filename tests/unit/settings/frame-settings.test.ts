import { expect, test } from 'vitest';
import { defaults } from '../../../extension/settings/defaults.ts';
import { settingsForFrame } from '../../../extension/settings/frame-settings.ts';

const settings = {
  ...defaults,
  sites: ['paused.example'],
  silencedNames: [
    { page: 'https://a.example/1', name: 'Kakao' },
    { page: 'https://b.example/patient', name: 'OpenAI' },
  ],
  notMeant: [
    { page: 'https://a.example/1', entity: 'kakao', name: 'K' },
    { page: 'https://a.example/1', entity: 'own-secret', name: 'K' },
    { page: 'https://b.example/patient', entity: 'openai', name: '' },
  ],
  silencedEntities: ['seoul', 'naver'],
  silencedOwn: ['own-told', 'own-secret'],
  knownEntities: ['kakao', 'own-other'],
  fadeKnown: true,
};
const frame = {
  page: 'https://a.example/1?x#y',
  isPrivate: false,
  entities: ['seoul', 'own-told', 'kakao', 'openai'],
};

test('a frame is told of its own page and its own names only', () => {
  const told = settingsForFrame(settings, frame);
  expect(told).toMatchObject({
    silencedNames: ['Kakao'],
    notMeant: [{ entity: 'kakao', name: 'K' }],
    silencedEntities: ['seoul', 'own-told'],
    knownEntities: ['kakao'],
  });
  expect(JSON.stringify(told)).not.toMatch(/b\.example|patient|paused|own-secret|own-other|naver/);
});

test.each([
  ['paused site', { ...frame, page: 'https://www.paused.example/' }, settings],
  ['pause everywhere', frame, { ...settings, enabled: false }],
  ['site that is not listed', frame, { ...settings, siteMode: 'allow' as const }],
])('a %s gives nothing', (_, asked, set) => {
  expect(settingsForFrame(set, asked)).toBeUndefined();
});

test('names keep their line while known ones do', () => {
  expect(settingsForFrame({ ...settings, fadeKnown: false }, frame)?.knownEntities).toEqual([]);
});
