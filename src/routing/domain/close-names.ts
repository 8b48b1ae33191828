import { type AppointmentRole, folded } from '../../kernel/index.js';

const titles = new Set(
  'mr mrs ms miss mx dr doctor prof professor sir dame lady lord rev revd reverend fr father sister cllr councillor'.split(' '),
);

const rolesAsTyped: Partial<Record<AppointmentRole, readonly string[]>> = {
  headteacher: ['headteacher', 'head teacher', 'head', 'headmaster', 'headmistress', 'head of school', 'executive head', 'principal'],
  slt_contact: ['slt contact', 'slt'],
  dsl: ['dsl', 'safeguarding lead', 'designated safeguarding lead'],
  deputy_dsl: ['ddsl', 'deputy dsl', 'deputy safeguarding lead', 'deputy designated safeguarding lead'],
  behaviour_lead: ['behaviour lead', 'head of behaviour'],
  hr_adviser: ['hr', 'hr adviser', 'hr advisor', 'human resources'],
  chair: ['chair', 'chair of governors', 'chairman', 'chairwoman', 'chair of the governors', 'chair of governing body'],
  vice_chair: ['vice chair', 'vice chair of governors', 'deputy chair'],
  trust_lead: ['ceo', 'chief executive', 'trust lead'],
};

/**
 * The role holders whom a typed name may mean: the same or nearly the same words, in any order, without titles and middle names, with
 * initials or a surname alone. Only ever a reason to ask; it decides nothing.
 * @source domain guide 4.3: "A typed name equal or close to a role holder's asks at once"
 */
export function closeToRoleHolder(typedName: string, people: readonly { personId: string; name: string }[]): string[] {
  const typed = wordsOf(typedName);
  const close = people.filter(({ name }) => areClose(typed, wordsOf(name)));
  return [...new Set(close.map(({ personId }) => personId))];
}

/** The roles that somebody typed instead of a name: "the head", "chair of governors". */
export function rolesTyped(typed: string): AppointmentRole[] {
  const words = folded(typed).replace(/^(the|our|my) /, '');
  return (Object.keys(rolesAsTyped) as AppointmentRole[]).filter((role) => rolesAsTyped[role]?.includes(words));
}

function areClose(typed: readonly string[], known: readonly string[]): boolean {
  if (typed.length === 0 || known.length === 0) return false;
  if (nearly(typed.join(''), known.join(''))) return true;
  const [fewer, more] = typed.length <= known.length ? [typed, known] : [known, typed];
  // An initial alone says nothing: "J" is not "Jo Marsh".
  return fewer.some((word) => word.length > 1) && eachHasAPartner(fewer, more);
}

/** Longer words choose first, so that an initial does not take the word that a name needs. */
function eachHasAPartner(fewer: readonly string[], more: readonly string[]): boolean {
  const left = [...more];
  return fewer
    .toSorted((a, b) => b.length - a.length)
    .every((word) => {
      const exact = left.indexOf(word);
      const at = exact >= 0 ? exact : left.findIndex((other) => isInitialOf(word, other) || nearly(word, other));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
}

function isInitialOf(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** One slip in a word of four letters or more, two in eight or more. */
function nearly(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  const slips = length >= 8 ? 2 : length >= 4 ? 1 : 0;
  return Math.abs(a.length - b.length) <= slips && distance(a, b) <= slips;
}

/** Letters added, left out, changed, or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** Long input is cut: nobody's name has more than twelve words or 80 letters, and comparing must stay cheap. */
function wordsOf(name: string): string[] {
  const words = folded(name.slice(0, 160).replace(/['’`´]/g, ''));
  return words
    .split(' ')
    .filter((word) => word !== '' && !titles.has(word))
    .slice(0, 12);
}
