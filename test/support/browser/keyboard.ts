import type { Page } from 'playwright-core';

interface Focused {
  readonly name: string;
  /** What a group of radios offers; one Tab goes into it and the arrows move within. */
  readonly group: readonly string[] | null;
  readonly isVisible: boolean;
}

/** Somebody who has a keyboard and no pointer: Tab, arrows, Space and Enter. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Where the next Tab leads. @throws Error when it can't be seen that the focus is there */
  async tabs(): Promise<Focused> {
    await this.page.keyboard.press('Tab');
    return this.focused();
  }

  async focused(): Promise<Focused> {
    const focused = await this.page.evaluate<Focused>(whatHasFocus);
    if (!focused.isVisible) throw new Error(`Nothing shows that "${focused.name}" has the focus`);
    return focused;
  }

  async tabsTo(name: string): Promise<void> {
    await this.tabsUntil((focused) => focused.name === name, name);
  }

  async chooses(label: string): Promise<void> {
    const { group, name } = await this.tabsUntil((focused) => focused.group?.includes(label) ?? false, label);
    if (name === label) await this.page.keyboard.press('Space');
    for (let steps = 0; (await this.focused()).name !== label; steps += 1) {
      if (steps > (group?.length ?? 0)) throw new Error(`The arrows don’t come to "${label}"`);
      await this.page.keyboard.press('ArrowDown');
    }
  }

  async types(label: string, words: string): Promise<void> {
    await this.tabsTo(label);
    await this.page.keyboard.type(words);
  }

  /** On a button or a link: goes there, and waits for the next page. */
  async presses(name: string): Promise<void> {
    await this.tabsTo(name);
    await Promise.all([this.page.waitForEvent('load'), this.page.keyboard.press('Enter')]);
  }

  private async tabsUntil(found: (focused: Focused) => boolean, name: string): Promise<Focused> {
    const passed: string[] = [];
    for (let tabs = 0; tabs < 100; tabs += 1) {
      const focused = await this.tabs();
      if (found(focused)) return focused;
      passed.push(focused.name);
    }
    throw new Error(`No Tab leads to "${name}", only to: ${[...new Set(passed)].join(', ')}`);
  }
}

const whatHasFocus = `(() => {
  const one = document.activeElement;
  const tidy = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const labelOf = (field) => tidy(field.labels?.[0]?.innerText ?? field.innerText);
  const shows = (style) =>
    (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none' || style.backgroundColor === 'rgb(255, 206, 61)';
  const label = one.matches('input[type=radio], input[type=checkbox]') ? one.labels?.[0] : null;
  return {
    name: labelOf(one),
    group: one.type === 'radio' ? [...document.getElementsByName(one.name)].map(labelOf) : null,
    isVisible: one === document.body || shows(getComputedStyle(one)) || (label != null && shows(getComputedStyle(label, '::before'))),
  };
})()`;
