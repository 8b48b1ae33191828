import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { BeginSchool } from './begin-school.js';

/** What answers before there is a school: set-up itself, and whoever watches over the service. */
const always = /^\/(setup|healthz|readyz|metrics)\/?$/;

/** While there is no school, every page leads to set-up. */
@Injectable()
export class SetUpFirst implements NestMiddleware {
  private hasBegun = false;

  constructor(private readonly begin: BeginSchool) {}

  use(request: Request, response: Response, next: NextFunction): void {
    if (this.hasBegun || always.test(request.originalUrl.split('?')[0] ?? '')) {
      next();
      return;
    }
    this.begin.hasBegun().then((hasBegun) => {
      // Once begun it stays so, and nobody need ask again.
      this.hasBegun = hasBegun;
      if (hasBegun) next();
      else response.redirect(303, '/setup');
    }, next);
  }
}
