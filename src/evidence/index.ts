export { acceptedEndings, type EvidenceType, evidenceKinds, whatWeTake } from './evidence-types.js';
export { EvidenceModule } from './evidence.module.js';
export { checkOriginal, checkSealed, type EvidenceDamage, openEvidence } from './evidence-stream.js';
export { type FormFields } from './form-desk.js';
export { type EvidenceDesk, type ReceivedFile } from './receive-evidence.js';
export { discardEvidence, type FormOptions, receiveForm, type ReceivedForm, type RefusedForm } from './receive-form.js';
export { type EvidenceLimits, type FileRefusal, type FormRefusal, type RefusedFile, whyFormNotTaken, whyNotAdded } from './refusals.js';
export { safeCopyHeaders, serveHeaders } from './serve-headers.js';
export { canBeShown, type SafeCopy, SafeCopyMaker, type SafeCopyRefusal, type SafePicture, type SafeText } from './safe-copy.js';
