import { Controller, Get, Req } from '@nestjs/common';
import { paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, type CookieChange, page, seeOther } from '../../platform/http/answers.js';
import { CurrentVisit, type HeedRequest, type Visit } from '../../platform/http/visit.js';
import { pageHead } from '../../platform/views/govuk.js';
import { signInForm } from '../../platform/views/heed.js';
import { SignOut } from './sign-out.js';

/** Where `Leave this page` leads: signed out in this browser, and on a page that says nothing of what was being done. */
@Controller('left')
export class LeavingController {
  constructor(private readonly signOut: SignOut) {}

  /** A link, so that it works at once and without scripts; it must therefore not obey other people's pages. */
  @Get()
  @Act('home.leave')
  async leave(@CurrentVisit() visit: Visit, @Req() request: HeedRequest): Promise<Answer> {
    if (!isOwnDoing(request)) return seeOther(paths.home());
    if (visit.sessionHash === null) return page('home/left', { page: pageHead({ title: 'Sign in' }), ...signInForm() });
    await this.signOut.visitor(visit);
    return seeOther(paths.left(), null, nothingKept);
  }
}

/** What was done a moment ago is not said on the page after leaving either. */
const nothingKept: readonly CookieChange[] = [
  { name: 'session', value: null },
  { name: 'said', value: null },
];

/** From one of our pages or typed by hand, and meant: not another site's link, and not a browser that loads pages in advance. */
function isOwnDoing({ headers }: HeedRequest): boolean {
  const from = headers['sec-fetch-site'] ?? 'same-origin';
  return (from === 'same-origin' || from === 'none') && headers['sec-purpose'] === undefined;
}
