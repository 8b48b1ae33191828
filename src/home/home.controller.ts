import { Controller, Get } from '@nestjs/common';
import { Act } from '../platform/http/act.js';
import { type Answer, page } from '../platform/http/answers.js';
import { pageHead } from '../platform/views/govuk.js';

@Controller()
export class HomeController {
  @Get('left')
  @Act('home.leave')
  left(): Answer {
    return page('home/left', { page: pageHead({ title: 'Sign in' }) });
  }
}
