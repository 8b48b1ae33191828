import type { EvidenceDamage } from '../../evidence/index.js';

/** What a check of the stored bytes came to, inside a sentence about an item. */
export const found: Readonly<Record<'whole' | EvidenceDamage, string>> = {
  altered: 'the stored file was changed after it came in',
  missing: 'the stored file is gone',
  unreadable: 'the stored file can’t be read now',
  whole: 'the stored file is whole again',
};

/** What it means for whoever works the case. */
export const damageMeans: Readonly<Record<EvidenceDamage, string>> = {
  altered:
    'The stored file is not the one that came in: it was changed or cut short where it is kept. Nobody can open it here, because it would prove nothing.',
  missing: 'The stored file is gone from where it was kept. Nobody can open it here.',
  unreadable:
    'The disk that the stored file is kept on can’t be read now. Nobody did anything wrong, and the file may well be whole. Nobody can open it here until the disk works again.',
};

/** What to do about it, by somebody who cannot mend a server. */
export const damageSteps: readonly string[] = [
  'Ask whoever looks after Heed to bring the file back from a backup. Give them the number below; it tells them nothing about the case.',
  'If the person it came from still has it, ask them to keep it as it is.',
  'When the file is back, Heed sees it within the hour, and it can be looked at again. The fingerprint shows that it is the same.',
];
