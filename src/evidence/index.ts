export { askedBytes, type BytePart, partOf } from './byte-range.js';
export { type Capture, type CapturedMoment, type CapturedPlace } from './capture/capture.js';
export { tellsOfCapture } from './capture/read-capture.js';
export { acceptedEndings, type EvidenceType, evidenceKinds, type MediaKind, mediaKindOf, whatWeTake } from './evidence-types.js';
export { fileName } from './file-name.js';
export { EvidenceModule } from './evidence.module.js';
export { checkOriginal, checkSealed, type EvidenceDamage, openEvidence } from './evidence-stream.js';
export { type FormFields } from './form-desk.js';
export { type PagePicture, pagesToPdf } from './pages-to-pdf.js';
export { type EvidenceDesk, receiveEvidence, type ReceivedFile } from './receive-evidence.js';
export { discardEvidence, type FormOptions, receiveForm, type ReceivedForm, type RefusedForm } from './receive-form.js';
export {
  type EvidenceLimits,
  type EvidenceRoom,
  type FileRefusal,
  type FormRefusal,
  type RefusedFile,
  whyFormNotTaken,
  whyNotAdded,
} from './refusals.js';
export { mediaHeaders, mediaTag, safeCopyHeaders, serveHeaders } from './serve-headers.js';
export { type SafePicture } from './viewing/page-kinds.js';
export { type TakenOut } from './viewing/mail-kind.js';
export { type MailAttachment, type MailWords } from './viewing/mail-worker.js';
export { type ChatPage, type TextWords } from './viewing/text-worker.js';
export { type PictureSize } from './viewing/picture-worker.js';
export { canBeShown, hasPages, isMail, type SafeCopy, SafeCopyMaker, type SafeCopyRefusal, type SafeText } from './viewing/safe-copy.js';
