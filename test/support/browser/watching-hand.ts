import type { CDPSession, Page } from 'playwright-core';

/**
 * Runs scripts of the tests beside a page, in a world of its own: the page's Content-Security-Policy stays in force for the page, and a
 * page without JavaScript stays without it.
 */
export class WatchingHand {
  private constructor(
    private readonly devtools: CDPSession,
    private readonly javaScript: boolean,
  ) {}

  static async over(page: Page, javaScript: boolean): Promise<WatchingHand> {
    const hand = new WatchingHand(await page.context().newCDPSession(page), javaScript);
    await hand.allowScripts(javaScript);
    return hand;
  }

  /** Answers with what the last expression gives, waiting for it when it is a promise; it must be plain data. */
  async run<T>(...expressions: readonly string[]): Promise<T> {
    await this.allowScripts(true);
    try {
      const { frameTree } = await this.devtools.send('Page.getFrameTree');
      const { executionContextId } = await this.devtools.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'tests',
      });
      let value: unknown;
      for (const expression of expressions) {
        const how = { contextId: executionContextId, awaitPromise: true, returnByValue: true };
        const { result, exceptionDetails } = await this.devtools.send('Runtime.evaluate', { expression, ...how });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        value = result.value;
      }
      return value as T;
    } finally {
      await this.allowScripts(this.javaScript);
    }
  }

  private async allowScripts(allowed: boolean): Promise<void> {
    // Not the browser context's own switch: that one cannot be turned for a moment.
    await this.devtools.send('Emulation.setScriptExecutionDisabled', { value: !allowed });
  }
}
