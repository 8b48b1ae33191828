/** Everything is sent by POST, with the token of the session first. Written `{{#> heed/form form}}…{{/heed/form}}`. */
export interface Form {
  readonly action: string;
  /** The version that the page was opened at: a later one is a clash. */
  readonly version: number | string | null;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly multipart: boolean;
  /** Scripts send the files one by one, with progress. */
  readonly upload: boolean;
}

export function form(action: string, more: { version?: number | string; hidden?: Readonly<Record<string, string>> } = {}): Form {
  const hidden = Object.entries(more.hidden ?? {}).map(([name, value]) => ({ name, value }));
  return { action, version: more.version === undefined ? null : String(more.version), hidden, multipart: false, upload: false };
}

/** A form that carries files. Token, version and hidden fields come before them, so that they are known before the first byte is kept. */
export function fileForm(action: string, more: { version?: number | string; hidden?: Readonly<Record<string, string>> } = {}): Form {
  return { ...form(action, more), multipart: true, upload: true };
}
