/**
 * Names that more than one module exports, types and components too, with these modules: a reader who meets such a name
 * has to look where it comes from.
 */
export function sharedNames(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const homes = new Map<string, string[]>();
  for (const [path, text] of files) {
    for (const [, name] of text.matchAll(exported)) homes.set(name!, [...(homes.get(name!) ?? []), path]);
  }
  return new Map([...homes].filter(([, paths]) => new Set(paths).size > 1));
}

const exported =
  /^export (?:async )?(?:abstract )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;
