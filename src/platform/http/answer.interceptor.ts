import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { concatMap, type Observable } from 'rxjs';
import { Logs } from '../logging/logs.js';
import { Views } from '../views/views.js';
import type { Answer } from './answers.js';
import { Cookies } from './cookies.js';
import { letPlay } from './security-headers.js';
import { PageSurroundings } from './surroundings.service.js';
import { type Visit, visitOf } from './visit.js';

/** Turns an answer into bytes. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor<Answer, void> {
  constructor(
    private readonly views: Views,
    private readonly surroundings: PageSurroundings,
    private readonly cookies: Cookies,
    private readonly logs: Logs,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<Answer>): Observable<void> {
    const response = context.switchToHttp().getResponse<Response>();
    const visit = visitOf(context);
    return next.handle().pipe(concatMap((answer) => this.send(answer, response, visit)));
  }

  private async send(answer: Answer, response: Response, visit: Visit): Promise<void> {
    switch (answer.answer) {
      case 'page':
        if (visit.said !== null) this.cookies.saidIt(response);
        if (answer.model.page.plays) letPlay(response);
        response
          .status(answer.status)
          .type('html')
          .send(this.views.render(answer.view, answer.model, await this.surroundings.of(visit)));
        return;
      case 'redirect':
        if (answer.said !== null) this.cookies.say(response, answer.said);
        for (const { name, value } of answer.cookies)
          if (name === 'said') this.cookies.saidIt(response);
          else this.cookies.session(response, value);
        response.redirect(303, answer.to);
        return;
      case 'json':
        response.status(answer.status).json(answer.body);
        return;
      case 'protocol':
        response.status(answer.status).set(answer.headers).send(answer.body);
        return;
      case 'bytes':
        response.status(answer.status).set(answer.headers);
        if (typeof answer.body === 'string' || Buffer.isBuffer(answer.body)) response.send(answer.body);
        else await this.flow(answer.body, response);
    }
  }

  private async flow(body: Readable, response: Response): Promise<void> {
    try {
      await pipeline(body, response);
    } catch (fault) {
      response.destroy();
      // A visitor who hangs up ends the stream, and nobody is left to tell. Whatever else broke it off somebody has to look into.
      if ((fault as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') this.logs.error('answer broken off', { fault });
    }
  }
}
