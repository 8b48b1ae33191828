import { dayOf, inLondon, longDay, nearDay } from '../../kernel/index.js';
import { type Tag, timeTag } from '../../platform/views/heed.js';
import { lateness } from '../../procedures/index.js';
import { workingDays } from './calendar.js';

/** Further away than this a date says more than a number of days. */
const farDays = 90;

/** In a list: "Late: 2 working days", "Due today", "Due in 3 working days". Null for what has no due time. */
export function dueTag(due: Date | null, now: Date): Tag | null {
  return due === null ? null : tagOf(due, now, untilInList);
}

/** At a step: "By the end of Wednesday 11 November". */
export function dueTagOfStep(due: Date | null, now: Date): Tag | null {
  return due === null ? null : tagOf(due, now, byWhen);
}

/** "today", "Wednesday 11 November": for running text. */
export function dueWords(due: Date, now: Date): string {
  const near = nearDay(due, now);
  return isFar(due, now) ? longDay(due) : near === 'today' || near === 'tomorrow' || near === 'yesterday' ? near : shortDay(due);
}

/** "was due Friday 6 November", "by the end of today": beside the tag of a list. */
export function whenDue(due: Date, now: Date): string {
  if (due < now) return `was due ${dueWords(due, now)}`;
  if (isFar(due, now)) return `by the end of ${longDay(due)}`;
  if (dayOf(due) === dayOf(now)) return isEndOfDay(due) ? 'by the end of today' : `by ${timeOf(due)} today`;
  const words = byWhen(due, now);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** "1 working day", "3 working days" */
export function daysInWords(days: number): string {
  return `${days} working ${days === 1 ? 'day' : 'days'}`;
}

function tagOf(due: Date, now: Date, later: (due: Date, now: Date, days: number) => string): Tag {
  if (isFar(due, now))
    return due < now ? timeTag('late', `Late: since ${longDay(due)}`) : timeTag('later', `By the end of ${longDay(due)}`);
  const { state, workingDays: days } = lateness(due, now, workingDays);
  if (state === 'late') return timeTag('late', days === 0 ? `Late: since ${sinceWhen(due, now)}` : `Late: ${daysInWords(days)}`);
  if (state === 'today') return timeTag('today', isEndOfDay(due) ? 'Due today' : `Due today at ${timeOf(due)}`);
  return timeTag('later', later(due, now, days));
}

function untilInList(due: Date, now: Date, days: number): string {
  const near = nearDay(due, now);
  if (near === 'tomorrow') return 'Due tomorrow';
  return days === 0 ? `Due on ${near}` : `Due in ${daysInWords(days)}`;
}

function byWhen(due: Date, now: Date): string {
  if (!isEndOfDay(due)) return `By ${timeOf(due)} ${nearDay(due, now) === 'tomorrow' ? 'tomorrow' : `on ${shortDay(due)}`}`;
  return `By the end of ${nearDay(due, now) === 'tomorrow' ? 'tomorrow' : shortDay(due)}`;
}

function sinceWhen(due: Date, now: Date): string {
  return dayOf(due) === dayOf(now) ? `${timeOf(due)} today` : nearDay(due, now);
}

function shortDay(moment: Date): string {
  return inLondon(moment).toFormat('cccc d LLLL');
}

function timeOf(moment: Date): string {
  return inLondon(moment).toFormat('HH:mm');
}

/** Day clocks run out at 23:59:59. */
function isEndOfDay(moment: Date): boolean {
  return timeOf(moment) === '23:59';
}

function isFar(due: Date, now: Date): boolean {
  return Math.abs(due.getTime() - now.getTime()) > farDays * 86_400_000;
}
