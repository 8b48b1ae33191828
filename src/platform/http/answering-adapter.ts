import { ExpressAdapter } from '@nestjs/platform-express';
import type { Response } from 'express';

/** Sends nothing where an answer was sent already: answers are turned into bytes by the interceptor, with their own status. */
export class AnsweringAdapter extends ExpressAdapter {
  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    return response.headersSent ? undefined : super.reply(response, body, statusCode);
  }
}
