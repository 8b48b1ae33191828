/** "Tuesday 10 November 2026, 18:05", in England. What is no moment is told as it stands. */
export function momentInWords(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at.slice(0, 40);
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`;
}
