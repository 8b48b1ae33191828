import { mediaLetIn } from '../../src/cli/doctor/media.js';
import { readSettings } from '../../src/platform/config/settings.js';

const said = (value?: string) => mediaLetIn(readSettings(value === undefined ? {} : { EVIDENCE_MEDIA: value })).found;

describe('Whether sound and video are let in', () => {
  it('is said by the doctor', () => {
    for (const off of [undefined, '', ' ', 'off']) expect(said(off)).toContain('off: neither is taken as evidence');
    expect(said('sound')).toBe('sound can be added as evidence, up to 50 MB each');
    expect(said('video, sound')).toBe('sound and video can be added as evidence, up to 50 MB each');
  });

  it.each(['on', 'sound;video', 'sound,', 'Sound', 'pictures'])('is not mistyped: %s stops the start with one line', (wrong) => {
    expect(() => said(wrong)).toThrow(/^EVIDENCE_MEDIA: ".*" is none of off, sound, video\. Example: EVIDENCE_MEDIA=sound,video$/);
  });
});
