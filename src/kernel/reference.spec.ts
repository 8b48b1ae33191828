import { makeReference, parseReference } from './reference.js';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('a reference', () => {
  it('is written HD-XXXX-XXXX and read back as itself', () => {
    const reference = makeReference(bytes(7, 20, 3, 23, 9, 19, 2));
    expect(reference).toMatch(/^HD-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(parseReference(reference)).toBe(reference);
  });

  it('ends as the contract shows: HD-7K3Q-9M2R', () => {
    expect(parseReference('HD-7K3Q-9M2R')).toBe('HD-7K3Q-9M2R');
    expect(parseReference('HD-7K3Q-9M2X')).toBeNull();
  });

  it('is understood as people type it', () => {
    expect(parseReference(' hd 7k3q 9m2r ')).toBe('HD-7K3Q-9M2R');
    expect(parseReference('HD7K3Q9M2R')).toBe('HD-7K3Q-9M2R');
  });

  it('catches any one wrong letter', () => {
    const right = 'HD-7K3Q-9M2R';
    for (const at of [3, 4, 5, 6, 8, 9, 10, 11])
      for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ')
        if (letter !== right[at]) expect(parseReference(right.slice(0, at) + letter + right.slice(at + 1))).toBeNull();
  });

  it.each([undefined, null, '', 'HD', 7, {}, ['HD-7K3Q-9M2R'], 'HD-7K3Q-9M2', 'HD-7K3Q-9M2U', 'x'.repeat(1000)])('refuses %p', (typed) => {
    expect(parseReference(typed)).toBeNull();
  });
});
