import type { Settings } from '../../platform/config/settings.js';
import { sound, type Symptom } from './symptom.js';

const what = 'Sound and video';

/** Either way is well: a school decides it. */
export function mediaLetIn({ evidenceMedia, evidenceMaxBytes }: Pick<Settings, 'evidenceMedia' | 'evidenceMaxBytes'>): Symptom {
  if (evidenceMedia.length === 0) return sound(what, 'off: neither is taken as evidence (EVIDENCE_MEDIA is not set)');
  return sound(what, `${evidenceMedia.join(' and ')} can be added as evidence, up to ${evidenceMaxBytes / 1024 / 1024} MB each`);
}
