import { Injectable } from '@nestjs/common';
import { loadViews } from './handlebars-engine.js';
import { type PageHead, type Surroundings, wholePage } from './page.js';

/** The pages, compiled once for the process. */
@Injectable()
export class Views {
  private readonly renderPage = loadViews();

  /** The whole document: what the presenter says, inside what every page shows around it. */
  render(name: string, model: { readonly page: PageHead }, around: Surroundings): string {
    return this.renderPage(name, { ...model, page: wholePage(model.page, around) });
  }
}
