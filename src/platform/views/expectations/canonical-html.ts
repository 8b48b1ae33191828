import { HTMLElement, type Node, parse } from 'node-html-parser';

/**
 * HTML without what makes no difference: space around blocks, the order of attributes and of classes, our own classes.
 * What stands inside a conditional answer is left out, as GOV.UK takes it as HTML and we as questions.
 */
export function canonicalHtml(html: string): string {
  return parse(html, { comment: false }).childNodes.flatMap(lines(0)).join('\n');
}

function lines(depth: number): (node: Node) => string[] {
  const space = '  '.repeat(depth);
  return (node) => {
    if (!(node instanceof HTMLElement)) {
      const text = node.text.replace(/\s+/g, ' ').trim();
      return text ? [space + text] : [];
    }
    const inside = node.classList.value.some((name) => name.endsWith('__conditional')) ? [] : node.childNodes.flatMap(lines(depth + 1));
    return [`${space}<${[node.rawTagName, ...attributes(node)].join(' ')}>`, ...inside];
  };
}

function attributes(element: HTMLElement): string[] {
  return Object.entries(element.attributes)
    .map(([name, value]) => [name, name === 'class' ? classes(value) : value] as const)
    .filter(([name, value]) => name !== 'class' || value !== '')
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort();
}

function classes(value: string): string {
  return value
    .split(/\s+/)
    .filter((name) => name && !name.startsWith('heed-'))
    .sort()
    .join(' ');
}
