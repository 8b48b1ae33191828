import { CaseUploadsController } from './case-uploads.controller.js';
import { DropUploads } from './drop-uploads.js';
import { FinishUpload } from './finish-upload.js';
import { SettleUpload } from './settle-upload.js';
import { SweepUploads } from './sweep-uploads.js';
import { TakeUpload } from './take-upload.js';
import { UploadController } from './upload.controller.js';
import { UploadDesk } from './upload-desk.js';
import { UploadDoors } from './upload-doors.js';
import { UploadGate } from './upload-gate.js';
import { UploadPieces } from './upload-pieces.js';
import { Uploads } from './uploads.js';

export const uploadControllers = [CaseUploadsController, UploadController];
/** For the room of reports, which has places of its own. */
export const uploadUseCases = [DropUploads, TakeUpload, UploadDoors, Uploads];
export const uploadKeepers = [FinishUpload, SettleUpload, SweepUploads, UploadDesk, UploadGate, UploadPieces];
