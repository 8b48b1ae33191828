import { Controller, Get } from '@nestjs/common';
import { Act } from '../platform/http/act.js';
import { type Answer, page } from '../platform/http/answers.js';
import { pageHead } from '../platform/views/govuk.js';
import { type InformationPage, informationPages } from './information-words.js';

/** What stands behind the footer of every page. */
@Controller()
export class InformationController {
  @Get('help')
  @Act('home.see')
  help(): Answer {
    return shown(informationPages.help);
  }

  @Get('accessibility')
  @Act('home.see')
  accessibility(): Answer {
    return shown(informationPages.accessibility);
  }

  @Get('privacy')
  @Act('home.see')
  privacy(): Answer {
    return shown(informationPages.privacy);
  }
}

function shown({ title, parts }: InformationPage): Answer {
  return page('home/information', { page: pageHead({ title }), heading: title, parts });
}
