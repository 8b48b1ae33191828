import { canBeShown } from '../../evidence/index.js';
import { isRefused, longMoment, paths } from '../../kernel/index.js';
import type { FormReading } from '../../platform/http/read-form.js';
import { button, errorsOf, form, linkButton, plainLink } from '../../platform/views/govuk.js';
import { facts } from '../../platform/views/heed.js';
import { casePageHead } from '../case-head.presenter.js';
import type { ConfirmGateForm } from './confirm-gate.form.js';
import type { CaseItem } from './case-items.js';
import type { ConfirmGate, ConfirmGateRefusal } from './confirm-gate.js';
import type { CustodyEntry } from './custody.js';
import { custodyDays } from './custody.presenter.js';
import { itemName, kindAndSize, whoAdded } from './evidence-list.presenter.js';
import type { EvidenceWords } from './evidence-words.js';
import { gateField } from './gate-question.js';
import type { Excerpt, LookedAtItem } from './item-look.js';
import { keptBack, scanInWords, unscannedWarning } from './scanning/scan.presenter.js';

const whyNotConfirmed: Readonly<Record<ConfirmGateRefusal, string>> = {
  stopped: 'Somebody locked this item meanwhile. Nobody can open it now',
  infected: 'A virus was found in this file meanwhile. Nobody can open it now',
};

type ConfirmGateAnswer = Awaited<ReturnType<ConfirmGate['run']>> | null;
type Reading = FormReading<ConfirmGateForm> | null;

/** One item: what may be seen of it, what is known of it, and who had it. */
export function itemPage(looked: LookedAtItem, excerpt: Excerpt = null, reading: Reading = null, answer: ConfirmGateAnswer = null) {
  const { item, position, count, nextId, custody } = looked.seen;
  const { reference } = looked.file.row;
  const gate = gateOf(looked, reading);
  const problems = isRefused(answer) ? [whyNotConfirmed[answer.refused]] : [];
  return {
    page: casePageHead(looked, 'evidence', {
      title: `${reference}: item ${item.number}`,
      errors: reading === null && problems.length === 0 ? null : errorsOf(gate?.fields ?? [], ...problems),
    }),
    way: {
      all: plainLink('All evidence', paths.cases.section(reference, 'evidence')),
      place: `item ${position} of ${count}`,
      next: nextId === null ? null : plainLink('Next item', paths.evidence.show(nextId)),
    },
    heading: itemName(item),
    gate,
    keptBack: keptBack(item),
    picture: pictureOf(looked),
    excerpt: excerptOf(excerpt),
    notShown: notShown(looked, excerpt),
    ...downloadPart(item),
    stop: looked.acts.has('case.stop-evidence') ? linkButton('Stop: possible illegal image', paths.evidence.stop(item.id), 'stop') : null,
    about: item.words === null ? facts([]) : aboutOf(item.words, item),
    fingerprint: item.words === null ? '' : (item.words.sha256.match(/.{4}/g) ?? []).join(' '),
    custody: custodyDays([...cameWithReport(item), ...custody], item.words),
  };
}

/** A file that came with the report is on the log of the report, before there was a case. */
function cameWithReport({ words, receivedAt }: LookedAtItem['seen']['item']): CustodyEntry[] {
  if (words?.how !== 'reporter') return [];
  return [{ at: new Date(receivedAt), action: 'evidence.received', who: words.addedByName, as: null }];
}

/** In quarantine: a handler answers for it without looking. */
function gateOf({ seen: { item }, acts, file }: LookedAtItem, reading: Reading) {
  if (item.state !== 'waiting') return null;
  if (!acts.has('case.confirm-gate'))
    return { form: null, fields: [], report: plainLink('Read what was reported', paths.cases.show(file.row.reference)), submit: null };
  return {
    form: form(paths.evidence.confirm(item.id)),
    fields: [gateField({ value: reading?.value.gate ?? null, error: reading?.errors.gate ?? null })],
    report: plainLink('Read what was reported', paths.cases.show(file.row.reference)),
    submit: button('I have checked: show a viewing copy'),
  };
}

function pictureOf({ seen: { item } }: LookedAtItem) {
  if (item.state !== 'open' || item.words === null || item.words.type === 'text' || !canBeShown(item.words.type)) return null;
  const about = item.words.description === '' ? '' : ` ${item.words.description}.`;
  return {
    href: paths.evidence.copy(item.id),
    alt: `Viewing copy of item ${item.number}.${about} If no picture stands here, it can’t be shown: download the original.`,
  };
}

function downloadPart(item: CaseItem) {
  if (item.state !== 'open') return { original: null, unscanned: null };
  return {
    original: linkButton('Download the original', paths.evidence.original(item.id), 'second'),
    unscanned: unscannedWarning({ isScanned: item.scan?.outcome === 'clean' }),
  };
}

const excerptLength = 8_000;

function excerptOf(excerpt: Excerpt) {
  if (excerpt === null) return null;
  const isCut = excerpt.isCut || excerpt.text.length > excerptLength;
  const start = excerpt.text.slice(0, excerptLength);
  return {
    text: start.isWellFormed() ? start : start.slice(0, -1),
    caption: isCut ? 'The start of the text. Download the original for the rest.' : 'The text as it came.',
  };
}

/** Why nothing stands where a viewing copy would. */
function notShown({ seen: { item } }: LookedAtItem, excerpt: Excerpt): string | null {
  if (item.state !== 'open' || item.words === null) return null;
  if (item.words.type === 'text') return excerpt === null ? 'This text can’t be shown here safely. Download the original.' : null;
  return canBeShown(item.words.type)
    ? null
    : 'This kind of file can’t be shown here safely yet. Download the original, and open it on a device that you trust.';
}

function aboutOf(known: EvidenceWords, item: CaseItem) {
  return facts(
    [
      { name: 'File', value: known.name },
      { name: 'Kind', value: kindAndSize(known) },
      { name: 'What it is', value: known.description === '' ? null : known.description },
      { name: 'Added by', value: whoAdded(known) },
      { name: 'Added', value: longMoment(new Date(item.receivedAt)) },
      { name: 'Virus scan', value: scanInWords(item) },
    ],
    'narrow',
  );
}
