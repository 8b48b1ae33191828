const groups = ['reports', 'notes', 'decisions', 'evidence'] as const;
type PartGroup = (typeof groups)[number];

/** How a part is called where its own words don’t stand, and on which page it is chosen for. */
export const partKindTable = {
  report: { label: 'A report', group: 'reports' },
  message: { label: 'A message', group: 'reports' },
  note: { label: 'A note', group: 'notes' },
  meeting: { label: 'A meeting', group: 'notes' },
  letter: { label: 'A letter', group: 'notes' },
  told: { label: 'Said with somebody outside', group: 'notes' },
  care: { label: 'How somebody was afterwards', group: 'notes' },
  link: { label: 'Something online', group: 'notes' },
  decision: { label: 'A decision', group: 'decisions' },
  suspension: { label: 'About suspension', group: 'decisions' },
  outcome: { label: 'An outcome', group: 'decisions' },
  action: { label: 'A step', group: 'decisions' },
  steps: { label: 'Steps at which nobody wrote anything', group: 'decisions' },
  entry: { label: 'An entry', group: 'notes' },
  evidence: { label: 'Evidence', group: 'evidence' },
  sheet: { label: 'A sheet of online content', group: 'evidence' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly group: PartGroup }>>;
export type PartKind = keyof typeof partKindTable;

const groupLabels: Readonly<Record<PartGroup, string>> = {
  reports: 'What was reported, and messages',
  notes: 'Notes, meetings, letters and talks',
  decisions: 'Decisions, steps and outcomes',
  evidence: 'Evidence',
};

export function partKindOf(part: string): PartKind {
  const kind = part.split(' ')[0] ?? '';
  return Object.hasOwn(partKindTable, kind) ? (kind as PartKind) : 'entry';
}

/** So many are chosen for on one page. */
export const partsOnAPage = 20;

export interface PartsPage<One> {
  /** In its address: "notes-2". */
  readonly id: string;
  readonly label: string;
  readonly parts: readonly One[];
}

export function pagesOf<One extends { readonly kind: PartKind }>(parts: readonly One[]): PartsPage<One>[] {
  return groups.flatMap((group) => {
    const own = parts.filter(({ kind }) => partKindTable[kind].group === group);
    const count = Math.ceil(own.length / partsOnAPage);
    return Array.from({ length: count }, (_, n) => ({
      id: `${group}-${n + 1}`,
      label: count === 1 ? groupLabels[group] : `${groupLabels[group]} (${n + 1} of ${count})`,
      parts: own.slice(n * partsOnAPage, (n + 1) * partsOnAPage),
    }));
  });
}
