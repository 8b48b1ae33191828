/** A stretch of running text. Presenters give these instead of HTML. */
export interface WordsPart {
  readonly text: string;
  readonly href: string | null;
  readonly strong: boolean;
  /** Kept on one line: a telephone number, a reference. */
  readonly nowrap: boolean;
}
export type Words = readonly WordsPart[];

/** One paragraph of text, links and bold: `words('Ask on ', kept('01632 960 131'), ' or ', link('write', '/advice'))`. */
export function words(...parts: readonly (string | WordsPart)[]): Words {
  return parts.map((part) => (typeof part === 'string' ? plain(part) : part));
}

/** The same, where text alone is the usual case. */
export function asWords(text: string | Words): Words {
  return typeof text === 'string' ? words(text) : text;
}

export function link(text: string, href: string): WordsPart {
  return { ...plain(text), href };
}

export function strong(text: string): WordsPart {
  return { ...plain(text), strong: true };
}

export function kept(text: string): WordsPart {
  return { ...plain(text), nowrap: true };
}

function plain(text: string): WordsPart {
  return { text, href: null, strong: false, nowrap: false };
}
