import { canBeShown } from '../../evidence/index.js';
import { isRefused, paths } from '../../kernel/index.js';
import type { FormReading } from '../../platform/http/read-form.js';
import type { Field } from '../../platform/views/field.js';
import { button, errorsOf, form, plainLink } from '../../platform/views/govuk.js';
import { facts } from '../../platform/views/heed.js';
import { casePageHead } from '../case-head.presenter.js';
import type { CaseItem } from './case-items.js';
import type { ConfirmGateForm } from './confirm-gate.form.js';
import type { ConfirmGate, ConfirmGateRefusal } from './confirm-gate.js';
import { custodyDays } from './custody.presenter.js';
import { itemName } from './evidence-list.presenter.js';
import { gateField } from './gate-question.js';
import type { LookedAtItem } from './item-look.js';
import { aboutOf, fingerprintOf, pictureOf } from './item-parts.presenter.js';
import type { ExplainLookForm } from './looks/explain-look.form.js';
import { whyOf } from './looks/looks.presenter.js';
import { copiesOf } from './redaction/copies.presenter.js';
import { keptBack, scanAgain } from './scanning/scan.presenter.js';
import { besideItem } from './sheet/beside-item.presenter.js';
import { checkedLine, damageOf } from './stored-copy.presenter.js';
import type { TakeOriginalForm } from './take-original.form.js';
import { takeOf } from './take-original.presenter.js';
import type { Viewed } from './viewing/item-viewer.js';
import { hasViewer, takenFrom, viewerOf } from './viewing/viewer.presenter.js';

const whyNotConfirmed: Readonly<Record<ConfirmGateRefusal, string>> = {
  stopped: 'Somebody locked this item meanwhile. Nobody can open it now',
  infected: 'A virus was found in this file meanwhile. Nobody can open it now',
};

/** What was sent from the page, and how it was answered. */
export interface ItemSaid {
  readonly viewed?: Viewed;
  /** Why something that was asked for on it was not done. */
  readonly problem?: readonly string[];
  readonly confirming?: FormReading<ConfirmGateForm>;
  readonly answer?: Awaited<ReturnType<ConfirmGate['run']>> | null;
  readonly explaining?: FormReading<ExplainLookForm> | null;
  readonly taking?: FormReading<TakeOriginalForm> | null;
}

/** One item: what may be seen of it, what is known of it, whether it is whole, and who had it. */
export function itemPage(
  looked: LookedAtItem,
  { viewed = null, confirming, answer = null, explaining = null, taking = null, problem = [] }: ItemSaid = {},
) {
  const { item, position, count, nextId, custody } = looked.seen;
  const { reference } = looked.file.row;
  const gate = gateOf(looked, confirming ?? null);
  const why = whyOf(looked, explaining);
  const take = takeOf(looked, viewed, taking);
  const problems = isRefused(answer) ? [whyNotConfirmed[answer.refused]] : problem;
  const fields: Field[] = [gate, why, take].flatMap((part): Field[] => part?.fields ?? []);
  return {
    page: casePageHead(looked, 'evidence', {
      title: `${reference}: item ${item.number}`,
      errors: errorsOf(fields, ...problems),
      plays: viewed?.kind === 'media',
    }),
    way: {
      all: plainLink('All evidence', paths.cases.section(reference, 'evidence')),
      place: `item ${position} of ${count}`,
      next: nextId === null ? null : plainLink('Next item', paths.evidence.show(nextId)),
    },
    heading: itemName(item),
    damage: damageOf(item),
    gate,
    keptBack: keptBack(item),
    scanAgain: scanAgain({ item, acts: looked.acts }),
    picture: pictureOf(item),
    ...viewerOf(looked, viewed),
    notShown: notShown(item),
    copies: copiesOf(looked),
    why,
    take,
    stop: looked.acts.has('case.stop-evidence') ? stopNow(item) : null,
    sheet: besideItem(looked),
    about: aboutItem(item),
    takenFrom: takenFrom(looked.seen),
    fingerprint: fingerprintOf(item),
    checked: checkedLine(item),
    custody: custodyDays(custody, item),
  };
}

function aboutItem(item: CaseItem) {
  return item.words === null ? facts([]) : aboutOf(item.words, item);
}

/** In quarantine: a handler answers for it without looking. */
function gateOf({ seen: { item }, acts, file }: LookedAtItem, reading: FormReading<ConfirmGateForm> | null) {
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

/** Why nothing stands where a viewing copy would. */
function notShown({ state, damage, words }: CaseItem): string | null {
  if (state !== 'open' || damage !== null || words === null) return null;
  return canBeShown(words.type) || hasViewer(words.type)
    ? null
    : 'This kind of file can’t be shown here safely yet. Download the original, and open it on a device that you trust.';
}

/** One press, for anybody who may see it. @source domain guide 9.2, step 2 */
function stopNow({ id }: CaseItem) {
  return { form: form(paths.evidence.stop(id)), button: button('Stop: possible illegal image', { kind: 'stop' }) };
}
