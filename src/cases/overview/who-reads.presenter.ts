import { paths } from '../../kernel/index.js';
import { type Details, details, link, words, type Words } from '../../platform/views/govuk.js';
import { roleName } from '../case-head.presenter.js';
import type { LookedAt, ReaderName } from '../case-look.js';

export interface WhoReads {
  readonly text: Words;
  /** Why these people: for those who hold or handle the case. */
  readonly why: Details | null;
}

/** "You, Dilwyn Aspinshaw (safeguarding lead) and …", and for holders why it came to whom. */
export function whoReads(looked: LookedAt<unknown>): WhoReads {
  const { readers, actor, file, acts } = looked;
  const names = readers.toSorted((a, b) => Number(b.accountId === actor.accountId) - Number(a.accountId === actor.accountId));
  const said = names.map((reader) => (reader.accountId === actor.accountId ? 'You' : `${reader.name} (${inTheCase(reader)})`));
  const audit = acts.has('case.see-audit') ? [' ', link('See who has looked', paths.cases.section(file.row.reference, 'audit'))] : [];
  return { text: words(`${inOneLine(said)}.`, ...audit), why: whyThem(looked) };
}

/** For those who hold or handle it. They see that somebody was left out, not who or why. @source domain guide 4.3 */
export function whyThem({ readers, file }: Pick<LookedAt<unknown>, 'readers' | 'file'>): Details | null {
  if (file.level === 'reader') return null;
  const { routing } = file.knows;
  const received = [...routing.holders, ...routing.copies].flatMap(({ accountId, why }) => {
    const reader = readers.find((one) => one.accountId === accountId);
    return reader === undefined ? [] : [`${reader.name}. ${why}`];
  });
  const others = routing.holderSentences.filter((sentence) => ![...routing.holders, ...routing.copies].some(({ why }) => why === sentence));
  const paragraphs = [...received, ...others];
  return paragraphs.length === 0 ? null : details('Why these people', paragraphs);
}

function inTheCase({ level, via }: ReaderName): string {
  return level === 'manager' ? 'case manager' : via === 'assigned' ? 'given the case by name' : roleName(via);
}

function inOneLine(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? 'Nobody') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
