import type { Request } from 'express';

/** The script that sends files one by one asks for an answer that it can read. */
export function wantsJson(request: Request): boolean {
  return (request.headers.accept ?? '').startsWith('application/json');
}
