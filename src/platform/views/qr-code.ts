import { encodeQR } from 'qr';

/** A square pattern that a phone's camera reads, as one path. */
export interface QrCode {
  /** Quiet edge and all, one unit for each small square. */
  readonly viewBox: string;
  readonly path: string;
  /** What it is, for whoever can't see it. What it holds must stand beside it as text. */
  readonly label: string;
}

/** The empty edge without which cameras don't find the pattern. @source ISO/IEC 18004, 9.1 */
const quietEdge = 4;

/** Drawn here and nowhere else: what it holds goes to no other service. */
export function qrCode(said: { holds: string; label: string }): QrCode {
  const rows = encodeQR(said.holds, 'raw', { ecc: 'medium', border: quietEdge });
  return { viewBox: `0 0 ${rows.length} ${rows.length}`, path: rows.map(bars).join(''), label: said.label };
}

/** Neighbours in a row are one bar, so that no hairline shows between them. */
function bars(row: readonly boolean[], y: number): string {
  const dark = row.map((isDark) => (isDark ? '#' : ' ')).join('');
  return [...dark.matchAll(/#+/g)].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`).join('');
}
