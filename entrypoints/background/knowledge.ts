import stories from 'virtual:stories';
import { createReader, type Reader } from '../../extension/detect/read/reader.ts';
import { createMarks, type MarksOf } from '../../extension/detect/story-marks.ts';
import { createLibrary, type Library } from '../../extension/story/view/library.ts';

/** All that is made of the stories. */
export interface Knowledge {
  library: Library;
  reader: Reader;
  marksOf: MarksOf;
}

/** Gives what is known now. */
export function createKnowledge(): () => Promise<Knowledge> {
  const reader = createReader(stories);
  const known = { library: createLibrary(stories), reader, marksOf: createMarks(stories, reader) };
  return async () => known;
}
