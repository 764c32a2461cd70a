import type { Kind } from '../format/kind.ts';
import type { LooseDate } from '../format/loose-date.ts';

/** Where a statement comes from: a sentence of a story, or a source outside it (`publisher` is '' where none is named). */
export type Origin =
  | { is: 'sentence'; story: string; id: string; text: string }
  | { is: 'source'; id: string; title: string; publisher: string; date?: string; url?: string };

/** Words of ours that a reader can see, each with where it comes from (never empty). */
export interface StatedText {
  text: string;
  from: Origin[];
}

/** A sentence of the story about the entity; `marks` are its names in it, as UTF-16 offsets [start, end). */
export interface Quote {
  id: string;
  text: string;
  marks: [start: number, end: number][];
}

export interface DatedEvent extends StatedText {
  id: string;
  date: LooseDate;
  entities: EntityRef[];
  /** The event came after the story was published. */
  afterStory: boolean;
}

export interface EntityRef {
  id: string;
  kind: Kind;
  name: string;
}

/** An entity by the common name of each language that it has one in. */
export interface NamedRef extends EntityRef {
  names: { text: string; lang: string }[];
}

/** One relation, worded from this entity's side ("passed by" ↔ "passed"). */
export interface RelationView {
  label: string;
  other: NamedRef;
  from: Origin[];
}

/** Where a story and its sources disagree: the story's words, the finding, the sources, side by side. */
export interface NoteView {
  id: string;
  /** Two or three words: "Dates differ". */
  title: string;
  /** What the story says, quoted, and the sentences it says it in. */
  says: StatedText;
  /** What the sources say. */
  finding: StatedText;
  about: EntityRef[];
  /** Set where a date is disputed: the story's date and the sources' date for one event, by the event's id. */
  dates?: { story: LooseDate; sources: LooseDate; event: string };
}

/** Where a kept story comes from. */
export interface KeptOrigin {
  site: string;
  url?: string;
  /** When it was kept. */
  read?: LooseDate;
  /** Set where nobody read it here: the file that it was imported from, and the time of that in UTC. */
  imported?: { file: string; at: string };
}

/** What one story has to say about an entity. */
export interface StoryPart {
  id: string;
  title: string;
  published: LooseDate;
  language: string;
  /** Set for a story that the reader kept: their card says where it was read. */
  kept?: KeptOrigin;
  /** The first is the one for first sight. Empty for a background entity. */
  quotes: Quote[];
  events: DatedEvent[];
  relations: RelationView[];
  notes: NoteView[];
}

/** Everything a card can show of an entity, from all stories that name its id. */
export interface EntityCard extends EntityRef {
  /** Other names by language, the common one of each language first. */
  names: { text: string; lang: string }[];
  /** Absent where no story has words that say who or what it is. */
  gist?: StatedText;
  facts: StatedText[];
  /** True where no story names it: it is there because a story cannot be understood without it. */
  background: boolean;
  stories: StoryPart[];
  /** Set where a name may mean others as well, and nothing on its page decides. */
  rivals?: EntityCard[];
  /**
   * Set in place of everything else where the words are the reader's own and no page may read them: by this token a frame
   * of the extension gets them. `name` is '' then, unless a story that comes with Backstory has it.
   */
  sealed?: string;
}
