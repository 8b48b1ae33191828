/** Text as it is typed over several lines of code: lines are one paragraph until an empty one. */
export function told(lines: TemplateStringsArray): string {
  return lines
    .join('')
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, ' '))
    .join('\n\n');
}
