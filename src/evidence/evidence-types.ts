/**
 * What evidence may be. Sound and video only where the school lets them in; archives never.
 * @source domain guide 9.1: video and archives off by default
 */
export const evidenceTypes = [
  'png',
  'jpeg',
  'webp',
  'pdf',
  'text',
  'eml',
  'msg',
  'mp3',
  'm4a',
  'wav',
  'ogg',
  'mp4',
  'mov',
  'webm',
] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** What people call it; types of one family may bear each other's names, because phones and apps mix them up. */
export type EvidenceFamily = 'picture' | 'pdf' | 'text' | 'mail' | 'outlook-mail' | MediaKind;

/** What is played, and let in only where the school says so. */
export const mediaKinds = ['sound', 'video'] as const;
export type MediaKind = (typeof mediaKinds)[number];

export interface EvidenceKind {
  readonly family: EvidenceFamily;
  /** With its article, for the middle of a sentence. */
  readonly label: string;
  /** The first is the one that a download ends in. */
  readonly extensions: readonly [string, ...string[]];
  readonly mediaType: string;
}

export const evidenceKinds: Record<EvidenceType, EvidenceKind> = {
  png: { family: 'picture', label: 'a PNG picture', extensions: ['png', 'apng'], mediaType: 'image/png' },
  jpeg: { family: 'picture', label: 'a JPEG picture', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], mediaType: 'image/jpeg' },
  webp: { family: 'picture', label: 'a WebP picture', extensions: ['webp'], mediaType: 'image/webp' },
  pdf: { family: 'pdf', label: 'a PDF', extensions: ['pdf'], mediaType: 'application/pdf' },
  text: { family: 'text', label: 'text', extensions: ['txt', 'text'], mediaType: 'text/plain' },
  eml: { family: 'mail', label: 'a saved e-mail', extensions: ['eml'], mediaType: 'message/rfc822' },
  msg: { family: 'outlook-mail', label: 'a saved Outlook e-mail', extensions: ['msg'], mediaType: 'application/vnd.ms-outlook' },
  mp3: { family: 'sound', label: 'an MP3 sound', extensions: ['mp3'], mediaType: 'audio/mpeg' },
  m4a: { family: 'sound', label: 'an M4A sound', extensions: ['m4a', 'm4b'], mediaType: 'audio/mp4' },
  wav: { family: 'sound', label: 'a WAV sound', extensions: ['wav'], mediaType: 'audio/wav' },
  ogg: { family: 'sound', label: 'an OGG sound', extensions: ['ogg', 'oga', 'opus'], mediaType: 'audio/ogg' },
  mp4: { family: 'video', label: 'an MP4 video', extensions: ['mp4', 'm4v'], mediaType: 'video/mp4' },
  mov: { family: 'video', label: 'a QuickTime video', extensions: ['mov'], mediaType: 'video/quicktime' },
  webm: { family: 'video', label: 'a WebM video', extensions: ['webm'], mediaType: 'video/webm' },
};

/** Kinds that are recognised in order to say something useful about them, and not taken. */
export const otherKinds = [
  'sound',
  'video',
  'other-sound',
  'other-video',
  'archive',
  'program',
  'web-page',
  'office-document',
  'other-picture',
  'unreadable-text',
  'unknown',
] as const;
export type OtherKind = (typeof otherKinds)[number];

export type AnyKind = EvidenceType | OtherKind;

export interface UntakenKind {
  /** With its article, for the middle of a sentence. */
  readonly label: string;
  /** What we say and what to do instead. */
  readonly advice: string;
  readonly extensions: readonly string[];
}

const words = (list: string) => list.split(' ');

export const untakenKinds: Record<OtherKind, UntakenKind> = {
  sound: {
    label: 'sound',
    advice: 'We can’t take sound yet. Keep it safe, and write down what it says.',
    extensions: [],
  },
  video: {
    label: 'a video',
    advice: 'We can’t take video yet. Keep it safe, and write down what it shows.',
    extensions: [],
  },
  'other-sound': {
    label: 'another kind of sound',
    advice: 'We can’t take this kind of sound. Keep it safe, and write down what it says.',
    extensions: words('aac amr flac wma mid midi aif aiff caf'),
  },
  'other-video': {
    label: 'another kind of video',
    advice: 'We can’t take this kind of video. Keep it safe, and write down what it shows.',
    extensions: words('avi mkv wmv 3gp 3g2 mpg mpeg flv ts mts ogv'),
  },
  archive: {
    label: 'a packed file',
    advice: 'We can’t take packed files, such as ZIP, yet. Unpack it, and add the files one by one.',
    extensions: words('zip 7z rar gz tgz tar bz2 xz zst cab iso dmg jar'),
  },
  program: {
    label: 'a program',
    advice: 'We don’t take programs. If somebody sent it to you, don’t open it. Tell us about it in words.',
    extensions: words('exe dll com scr msi bat cmd ps1 vbs vbe js mjs jse wsf wsh hta lnk url reg sh apk app pkg deb rpm py php elf so'),
  },
  'web-page': {
    label: 'a web page',
    advice: 'We can’t take web pages yet. Take a screenshot, or save the page as a PDF.',
    extensions: words('html htm xhtml shtml mht mhtml svg svgz xml webarchive'),
  },
  'office-document': {
    label: 'an office document',
    advice: 'We can’t take this kind of document yet. Save it as a PDF, and add that.',
    extensions: words('doc docx docm dot dotx xls xlsx xlsm xlsb csv ppt pptx pptm pps odt ods odp rtf pages numbers key pub one epub ps'),
  },
  'other-picture': {
    label: 'another kind of picture',
    advice: 'We can’t take this kind of picture yet. Take a screenshot of it, and add that.',
    extensions: words('heic heif avif gif bmp tif tiff ico psd jp2 jxl raw dng cr2 nef eps ai'),
  },
  'unreadable-text': {
    label: 'text with letters that we can’t read',
    advice: 'We can’t read the letters in this text. Save it as a PDF, and add that.',
    extensions: [],
  },
  unknown: {
    label: 'something we don’t know',
    advice: 'We can’t take this kind of file. Keep it safe, and add a screenshot or a PDF of it.',
    extensions: [],
  },
};

/** What a file's ending claims; null when it has none or one that claims nothing we know. */
export function kindByExtension(extension: string): AnyKind | null {
  return byExtension.get(extension) ?? null;
}

export function isEvidenceType(kind: string): kind is EvidenceType {
  return evidenceTypes.some((type) => type === kind);
}

/** Whether it is played: sound or video. Null for everything else. */
export function mediaKindOf(type: EvidenceType): MediaKind | null {
  const { family } = evidenceKinds[type];
  return family === 'sound' || family === 'video' ? family : null;
}

/** What a kind is where only these media are let in: what is played and not let in is sound or video and no more. */
export function asLetIn(kind: AnyKind, media: readonly MediaKind[]): AnyKind {
  const played = isEvidenceType(kind) ? mediaKindOf(kind) : otherMedia[kind];
  return played === null || played === undefined || media.includes(played) ? kind : played;
}

const otherMedia: Partial<Record<OtherKind, MediaKind>> = { 'other-sound': 'sound', 'other-video': 'video' };

/** For the `accept` of a file field. A help for choosing, never a check. */
export function acceptedEndings(media: readonly MediaKind[]): string {
  return evidenceTypes
    .filter((type) => asLetIn(type, media) === type)
    .flatMap((type) => evidenceKinds[type].extensions.map((extension) => `.${extension}`))
    .join(',');
}

/** Said before anything is chosen. */
export function whatWeTake({ maxBytes, maxFiles, media }: { maxBytes: number; maxFiles: number; media: readonly MediaKind[] }): string {
  const played = mediaKinds.filter((kind) => media.includes(kind)).map((kind) => `, ${mediaWords[kind]}`);
  return `PNG, JPEG or WebP pictures, PDF, text, saved e-mail (.eml, .msg)${played.join('')}. Up to ${megabytes(maxBytes)} each, ${maxFiles} files in all.`;
}

const mediaWords: Readonly<Record<MediaKind, string>> = { sound: 'sound (MP3, M4A, WAV, OGG)', video: 'video (MP4, MOV, WebM)' };

/** "50 MB" */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / (1024 * 1024))} MB`;
}

const byExtension: ReadonlyMap<string, AnyKind> = new Map<string, AnyKind>([
  ...evidenceTypes.flatMap((type) => evidenceKinds[type].extensions.map((extension) => [extension, type] as const)),
  ...otherKinds.flatMap((kind) => untakenKinds[kind].extensions.map((extension) => [extension, kind] as const)),
]);
