import { v7, validate } from 'uuid';

/** Time-ordered and random (UUIDv7): indexes stay compact, and nothing counts. */
export function newId(): string {
  return v7();
}

export function isId(value: unknown): value is string {
  return validate(value);
}
