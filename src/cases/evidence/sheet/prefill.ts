import { canonicalText, folded } from '../../../kernel/index.js';
import { type PlatformKey, platformKeys, platformTable } from '../../../rules/index.js';
import type { ReportAnswers } from '../../reported/report-answers.js';
import { emptySheet, type SheetAnswers, type SheetField, sheetFields } from './domain/sheet.js';

type Told = Pick<ReportAnswers, 'platform' | 'handle' | 'accountType' | 'replied'>;

/** What the report said already, as far as it answers a question of the sheet. Nothing in it is guessed. */
export function toldByReport(told: Told): { readonly answers: SheetAnswers; readonly fields: readonly SheetField[] } {
  const answers = { ...emptySheet, ...platformTold(told.platform), ...handleTold(told.handle), ...choicesTold(told) };
  return { answers, fields: sheetFields.filter((field) => answers[field] !== emptySheet[field]) };
}

/** One of the list where it was called by its name; anything else as it was written. */
export function platformTold(typed: string): Pick<SheetAnswers, 'platform' | 'platformName'> {
  const said = folded(typed);
  const key = platformKeys.find((one) => said !== '' && namesOf(one).includes(said));
  if (key !== undefined) return { platform: key, platformName: '' };
  return said === '' ? { platform: '', platformName: '' } : { platform: 'other', platformName: lineOf(typed, 100) };
}

function namesOf(key: PlatformKey): string[] {
  const { label, alsoCalled } = platformTable[key];
  return [key, label, ...alsoCalled].map(folded);
}

/** The question is for an account or a web address: lines that are addresses by their look go to the one, the rest to the other. */
function handleTold(handle: string): Pick<SheetAnswers, 'account' | 'link'> {
  const lines = canonicalText(handle)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [links, accounts] = [lines.filter(isAddress), lines.filter((line) => !isAddress(line))];
  return { link: lineOf(links[0] ?? '', 2_000), account: lineOf([...accounts, ...links.slice(1)].join(', '), 200) };
}

function isAddress(line: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(line) || /^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(line);
}

function choicesTold({ accountType, replied }: Told): Pick<SheetAnswers, 'accountType' | 'replied'> {
  return { accountType: accountType ?? '', replied: replied === null ? '' : replied === 'not_sure' ? 'not_known' : replied };
}

function lineOf(text: string, length: number): string {
  return canonicalText(canonicalText(text).replaceAll('\n', ' ').trim().slice(0, length));
}
