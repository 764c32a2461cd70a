import type { Settings } from './settings.ts';
import { silencedPage } from './silence.ts';
import { siteAllowed } from './sites.ts';

/**
 * The part of the settings that one frame is given. It says nothing of other pages and sites, and only of entities that
 * the frame was told of: whoever has taken over a page's process reads all that is sent there.
 */
export interface FrameSettings
  extends Pick<Settings, (typeof everywhere)[number] | 'silencedEntities' | 'knownEntities'> {
  /** The names that are silenced on this page. */
  silencedNames: string[];
  /** Whom names do not mean on this page; see `Settings.notMeant`. */
  notMeant: NotMeant[];
  /** The reader's own names, where they may be underlined: an index of them and its key, see `openKeyed`. */
  ownNames?: { index: string; key: readonly [number, number, number, number] } | undefined;
  /** True in a private window: what is set from there ends with it, and stories open in a normal window. */
  isPrivate: boolean;
}

/** Whom a name does not mean on a page; `name` is '' where that holds for all its spellings. */
export type NotMeant = Omit<Settings['notMeant'][number], 'page'>;

/**
 * Settings that reveal nothing about what somebody reads. A new setting is sent to frames only once it stands here.
 */
const everywhere = [
  'underlineStyle',
  'underlineColour',
  'openBy',
  'modifier',
  'delay',
  'mentions',
  'everyday',
  'margins',
  'hiddenKinds',
  'theme',
] as const satisfies readonly (keyof Settings)[];

/** What a frame's settings depend on beside the settings. */
export interface Frame {
  /** The address of the page that a person sees; '' for one that has none. */
  page: string;
  isPrivate: boolean;
  /** The entities that the frame was told of. */
  entities: readonly string[];
}

/** The settings for a frame; undefined where its page is left alone. */
export function settingsForFrame(settings: Settings, frame: Frame): FrameSettings | undefined {
  if (!settings.enabled || !siteAllowed(settings, frame.page)) return undefined;
  const page = silencedPage(frame.page);
  return {
    ...(Object.fromEntries(everywhere.map((name) => [name, settings[name]])) as Pick<
      Settings,
      (typeof everywhere)[number]
    >),
    ...marksInSettings(settings, frame.entities),
    silencedNames: settings.silencedNames.filter((one) => one.page === page).map(({ name }) => name),
    notMeant: notMeantOn(settings, frame.page, frame.entities),
    isPrivate: frame.isPrivate,
  };
}

/** Which of some entities are silenced everywhere, and which are known and have lost their line for it. */
export function marksInSettings(
  { silencedEntities, silencedOwn, knownEntities, fadeKnown }: Settings,
  entities: readonly string[],
): Pick<Settings, 'silencedEntities' | 'knownEntities'> {
  const asked = new Set(entities);
  return {
    silencedEntities: [...silencedEntities, ...silencedOwn].filter((entity) => asked.has(entity)),
    knownEntities: fadeKnown ? knownEntities.filter((entity) => asked.has(entity)) : [],
  };
}

/** Which of some entities the names of a page do not mean. */
export function notMeantOn({ notMeant }: Settings, address: string, entities: readonly string[]): NotMeant[] {
  const page = silencedPage(address);
  const asked = new Set(entities);
  return notMeant
    .filter((one) => one.page === page && asked.has(one.entity))
    .map(({ entity, name }) => ({ entity, name }));
}
