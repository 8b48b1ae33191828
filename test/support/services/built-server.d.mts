export interface BuiltServer {
  readonly url: string;
  readonly pid: number;
  /** Everything it has printed so far. */
  output(): string;
  /** Sends a signal, SIGTERM unless told otherwise, and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export function startBuiltServer(
  settings: Readonly<Record<string, string>>,
  how?: { readonly program?: readonly string[]; readonly withinMs?: number },
): Promise<BuiltServer>;
