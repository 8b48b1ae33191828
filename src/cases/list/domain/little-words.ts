/**
 * Words that stand in every report and so find none of them. In what was written they are not put in the index; in a name they are: somebody
 * may be called An. Words that are also names or say something of a case ("may", "will", "mark", "not") are not among them.
 */
const littleWords: ReadonlySet<string> = new Set(
  `about after again all also am an and any are as at be because been before being but by can could did do does doing down during each few for
   from further had has have having he her here hers him his how if in into is it its just me more most my of off on once only or other our
   out over own re same she should so some such than that the their them then there these they this those through to too under until up us ve
   very was we were what when where which while who whom whose why with would you your yours`.split(/\s+/),
);

export function findsSomething(word: string): boolean {
  return !littleWords.has(word);
}

/** What to look for when this was typed: the little words are let go of, unless there are no others. */
export function wordsToFind(typed: readonly string[]): readonly string[] {
  const telling = typed.filter(findsSomething);
  return telling.length > 0 ? telling : typed;
}
