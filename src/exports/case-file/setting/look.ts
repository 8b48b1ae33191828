/** The printed look, in points: the same ink, teal and typeface as the screens, and nothing that a black-and-white printer would lose. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export const colours = {
  ink: '#17262b',
  inkSoft: '#4a5b61',
  teal: '#0b5a60',
  sand: '#f6f1e5',
  wash: '#f5f7f5',
  line: '#d5dad8',
  lineStrong: '#75848a',
} as const;

export const sheet = {
  width: 595.28,
  height: 841.89,
  left: mm(18),
  right: 595.28 - mm(18),
  headRule: mm(25.4),
  footRule: mm(278.5),
  bottom: mm(275),
};
export const measure = sheet.right - sheet.left;

export const weights = ['regular', 'bold'] as const;
export type Weight = (typeof weights)[number];

export interface Style {
  size: number;
  leading: number;
  weight: Weight;
  colour: string;
  /** Figures of one width, for times and references. */
  tabular?: boolean;
  /** Every sign takes this share of the size, so that fingerprints can be compared column by column. */
  pitch?: number;
}

const text = (size: number, leading: number, weight: Weight = 'regular', colour: string = colours.ink): Style => ({
  size,
  leading,
  weight,
  colour,
});

export const styles = {
  kicker: text(13, 18, 'regular', colours.inkSoft),
  title: { ...text(34, 39, 'bold'), tabular: true },
  lead: text(14, 20),
  section: text(22, 27, 'bold'),
  heading: text(13, 18, 'bold'),
  words: text(11, 15.6),
  strong: text(11, 15.6, 'bold'),
  note: text(11, 15.6, 'regular', colours.inkSoft),
  cell: text(10, 14.2),
  cellStrong: text(10, 14.2, 'bold'),
  cellSoft: text(9.5, 14.2, 'regular', colours.inkSoft),
  columnTitle: text(9.5, 14.2, 'bold', colours.inkSoft),
  time: { ...text(10, 14.2), tabular: true },
  small: text(9.5, 13.5),
  smallStrong: text(9.5, 13.5, 'bold'),
  caption: text(9.5, 13.5, 'regular', colours.inkSoft),
  proof: text(10, 14.2),
  proofTitle: text(11, 15.6, 'bold'),
  fingerprint: { ...text(8.5, 14.2, 'regular', colours.inkSoft), tabular: true, pitch: 0.62 },
  code: { ...text(9, 13.5), tabular: true },
  head: text(10, 14.2, 'regular', colours.inkSoft),
  mark: text(15, 20, 'bold', colours.teal),
  marking: text(10, 14.2, 'bold'),
  foot: { ...text(9, 12.8, 'regular', colours.inkSoft), tabular: true },
} as const satisfies Record<string, Style>;
