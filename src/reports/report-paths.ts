import { paths } from '../kernel/index.js';
import type { StepKey } from './domain/steps.js';

/** Every address of the reporter's side. */
export const reportPaths = {
  start: paths.report,
  /** @param fromCheck "Change" leads back to the answers */
  step: (key: StepKey, fromCheck = false) => `/report/${key}${fromCheck ? '?from=check' : ''}`,
  discard: () => '/report/delete',
  removeEvidence: (id: string) => `/report/evidence/${encodeURIComponent(id)}/remove`,
  own: paths.reports,
  sent: (reference: string) => `${paths.reports.show(reference)}/sent`,
  receipt: (reference: string) => `${paths.reports.show(reference)}/receipt`,
  words: (reference: string) => `${paths.reports.show(reference)}/words`,
  checkPage: (reference: string) => `${paths.reports.show(reference)}/check-page`,
  message: (reference: string) => `${paths.reports.show(reference)}/messages`,
  unanswered: (reference: string) => `${paths.reports.show(reference)}/nobody-has-answered`,
  detriment: (reference: string) => `${paths.reports.show(reference)}/treated-badly`,
  anonymous: {
    ...paths.anonymous,
    message: () => `${paths.anonymous.replies()}/message`,
    unanswered: () => `${paths.anonymous.replies()}/nobody-has-answered`,
    send: (door: string) => `${paths.anonymous.form(door)}/send`,
  },
  more: (reference: string) => `${paths.reports.show(reference)}/evidence`,
} as const;
