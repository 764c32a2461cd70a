import type { NamedEntity, ReadAnswer } from '../messages/background-calls.ts';
import { type Choice, choose, type Entities } from '../page/mentions/choose.ts';
import type { PlacedMention } from '../page/mentions/passage.ts';
import type { FrameSettings } from '../settings/frame-settings.ts';
import { withoutCompany } from '../story/view/everyday.ts';

/** What this frame knows of the names that it has met, and of what the settings say of them. */
export function createMetNames(first: FrameSettings) {
  let settings = first;
  const entities = new Map<string, NamedEntity>();
  /**
   * Names that the reader knew already when they were first met here. A name that becomes known while its page is read
   * keeps its line.
   */
  const known = new Set<string>();
  const signs: Entities = {
    kindOf: (entity) => entities.get(entity)?.kind,
    isEveryday: (entity) => entities.get(entity)?.everyday ?? false,
    withoutCompany: (named) => withoutCompany(named, (entity) => entities.get(entity)),
  };

  return {
    get settings() {
      return settings;
    },
    set settings(next: FrameSettings) {
      settings = next;
    },
    ids: () => [...entities.keys()],
    kindOf: (entity: string) => entities.get(entity)?.kind ?? 'other',
    /** Takes in what the background answered of names that are met for the first time. */
    learn({ entities: named, silenced, known: knownNow, notMeant }: ReadAnswer) {
      const met = Object.entries(named).filter(([id]) => !entities.has(id));
      if (met.length === 0) return;
      const isNew = new Set(met.map(([id]) => id));
      const marked = (list: string[], more: string[]) => [...new Set([...list, ...more])];
      for (const [id, entity] of met) {
        entities.set(id, entity);
        if (knownNow.includes(id)) known.add(id);
      }
      settings = {
        ...settings,
        silencedEntities: marked(settings.silencedEntities, silenced),
        knownEntities: marked(settings.knownEntities, knownNow),
        notMeant: [...settings.notMeant, ...notMeant.filter(({ entity }) => isNew.has(entity))],
      };
    },
    /** What the settings let show of the page's mentions. */
    choose(mentions: PlacedMention[], isSeen: (mention: PlacedMention) => boolean): Choice {
      const knownEntities = settings.knownEntities.filter((entity) => known.has(entity));
      return choose(mentions, { ...settings, knownEntities }, signs, isSeen);
    },
  };
}
