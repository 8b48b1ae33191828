const codes: Readonly<Record<string, string>> = Object.fromEntries(
  ['bfpv1', 'cgjkqsxz2', 'dt3', 'l4', 'mn5', 'r6'].flatMap((group) => [...group.slice(0, -1)].map((letter) => [letter, group.slice(-1)])),
);

/** How a name sounds, after the American Soundex: "Ondry" and "Ondrey" are found by each other. Empty for what has no letters a to z. */
export function soundOf(word: string): string {
  const letters = [...word.toLowerCase()].filter((letter) => letter >= 'a' && letter <= 'z');
  const [first] = letters;
  if (first === undefined) return '';
  let sound = '';
  let last = codes[first] ?? '';
  for (const letter of letters.slice(1)) {
    const code = codes[letter] ?? '';
    if (code !== '' && code !== last) sound += code;
    // H and W do not part two letters that sound alike; a vowel does.
    if (letter !== 'h' && letter !== 'w') last = code;
  }
  return `${first}${sound.padEnd(3, '0').slice(0, 3)}`;
}
