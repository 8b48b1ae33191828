import type { ContentCheck } from './content-checks.js';
import { type AnyKind, isEvidenceType, kindByExtension, mediaKindOf } from './evidence-types.js';
import { FramesCheck } from './frames-check.js';
import { TracksCheck } from './tracks-check.js';

/** What is played: told by its container, as its first bytes say. */
interface Played {
  readonly kind: AnyKind;
  readonly check: ContentCheck | null;
}

/** Null for what is neither sound nor video. @param mediaType as its magic says. @param extension without its dot */
export function mediaContent(mediaType: string, head: Buffer, extension: string): Played | null {
  const [type = ''] = mediaType.split(';');
  if (mp4Types.includes(type)) return mp4(type, head, extension);
  if (type === 'video/quicktime') return { kind: hasFileType(head) ? 'mov' : 'other-video', check: null };
  if (type === 'video/webm') return { kind: 'webm', check: null };
  if (type === 'audio/mpeg') return { kind: 'mp3', check: new FramesCheck(head) };
  if (type === 'audio/wav') return { kind: head.includes('fmt ') ? 'wav' : 'other-sound', check: null };
  if (type === 'audio/ogg')
    return { kind: oggVideos.some((sign) => head.includes(sign, 0, 'latin1')) ? 'other-video' : 'ogg', check: null };
  if (/^audio\//.test(type)) return { kind: 'other-sound', check: null };
  return otherVideos.test(type) ? { kind: 'other-video', check: null } : null;
}

const mp4Types = ['video/mp4', 'video/x-m4v', 'audio/mp4', 'audio/x-m4a'];
const otherVideos = /^video\/|^application\/(ogg|mxf|vnd\.ms-asf|vnd\.rn-realmedia|x-shockwave-flash)/;
/** Every stream of an OGG file begins at its start. @source RFC 3533, 4 */
const oggVideos = ['\u0080theora', 'OVP80', '\u0001video', 'BBCD\u0000'];

/**
 * Sound and video share this container, and telephones write either name on it. What calls itself sound has to be sound in every track.
 * @source ISO/IEC 14496-12, 4.3
 */
function mp4(type: string, head: Buffer, extension: string): Played {
  if (!hasFileType(head)) return { kind: type.startsWith('audio/') ? 'other-sound' : 'other-video', check: null };
  const claimed = kindByExtension(extension);
  const played = claimed !== null && isEvidenceType(claimed) ? mediaKindOf(claimed) : null;
  const isSound = played === null ? type.startsWith('audio/') : played === 'sound';
  return isSound ? { kind: 'm4a', check: new TracksCheck() } : { kind: 'mp4', check: null };
}

/** The first box says what kind of file it is, is no longer than that takes, and another follows. @source ISO/IEC 14496-12, 4.2 and 4.3 */
function hasFileType(head: Buffer): boolean {
  const size = head.length < 16 ? 0 : head.readUInt32BE(0);
  if (size < 16 || size > 1_024 || size % 4 !== 0 || head.toString('latin1', 4, 8) !== 'ftyp') return false;
  return head.length < size + 8 || /^[\w ]{4}$/.test(head.toString('latin1', size + 4, size + 8));
}
