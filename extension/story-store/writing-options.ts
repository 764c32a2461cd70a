import type { Database } from './database-schema.ts';

/** How much has happened to the stories; other contexts look at whether it is what they know. */
export interface Notice {
  changes: number;
  lookedFor: number;
}

export interface WritingOptions {
  database: () => Promise<Database>;
  announce: (notice: Notice) => Promise<void>;
  beforeFirstWrite?: () => Promise<void>;
  now: () => Date;
  newId: () => string;
  /** The build of the extension: what another one has derived is made anew. */
  build: string;
  /** The name of the lock that writers of all contexts take by turns. */
  lock: string;
}
