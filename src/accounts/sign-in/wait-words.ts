/** "Wait 40 seconds", "Wait 3 minutes": how long until the next try counts. */
export function waitWords(until: Date, now: Date): string {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  const minutes = Math.ceil(seconds / 60);
  const time = seconds < 60 ? counted(seconds, 'second') : counted(minutes, 'minute');
  return `There were several tries in a row. Wait ${time}, then try again`;
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
