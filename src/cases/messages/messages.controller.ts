import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { CaseAct } from '../../access/index.js';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { MessageForm } from './message.form.js';
import { messagesPage } from './messages.presenter.js';
import { conversationsOf } from './messages.queries.js';
import { SendMessage } from './send-message.js';

@Controller('cases/:reference/messages')
export class MessagesController {
  constructor(
    private readonly look: CaseLook,
    private readonly sendMessage: SendMessage,
  ) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/messages', messagesPage(await this.looked(actor, reference)));
  }

  @Post()
  @Act('case.message')
  async send(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(MessageForm, body);
    const answer = form.ok ? await this.sendMessage.run(actor, reference, form.value) : null;
    if (answer !== null && !isRefused(answer)) return seeOther(paths.cases.section(reference, 'messages'), 'Message sent');
    return invalid(
      'cases/messages',
      messagesPage(await this.looked(actor, reference, 'case.message'), form, isRefused(answer) ? answer.refused : null),
    );
  }

  private looked(actor: Actor, reference: string, act: CaseAct = 'case.read') {
    return this.look.read(actor, reference, act, 'messages', (tx, file) => conversationsOf(tx, file.row.id));
  }
}
