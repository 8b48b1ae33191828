import { Injectable } from '@nestjs/common';
import { linkLasts, type LinkPurpose } from '../../accounts/index.js';
import { Clock } from '../../kernel/index.js';
import { PublicAddress } from '../../platform/config/public-address.js';
import { type Answer, page } from '../../platform/http/answers.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { handOverPage } from './hand-over.presenter.js';

const whatFor: Readonly<Record<LinkPurpose, string>> = {
  welcome: 'With this link somebody chooses a password and can then sign in.',
  'new-password': 'With this link somebody chooses a new password.',
  'new-second-step': 'With this link and their password somebody sets up new six-digit codes. Give it to them yourself, never by email.',
};

/** How a new link reaches somebody: by mail where mail is on, otherwise on a page that is shown once. */
@Injectable()
export class HandOver {
  constructor(
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  get mailIsOn(): boolean {
    return this.mailer.isOn;
  }

  /** @param asked what the administrator chose, where there was a choice */
  delivery(asked = 'mail'): 'mail' | 'print' {
    return this.mailIsOn && asked !== 'print' ? 'mail' : 'print';
  }

  page(purpose: LinkPurpose, people: readonly { name: string; token: string }[], next: { text: string; href: string }): Answer {
    const until = new Date(this.clock.now().getTime() + linkLasts[purpose]);
    const links = people.map(({ name, token }) => ({ name, address: this.address.link(`/link/${token}`) }));
    return page('admin/hand-over', handOverPage({ links, until, what: whatFor[purpose], next }));
  }
}
