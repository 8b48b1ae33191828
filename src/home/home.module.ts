import { Global, Module } from '@nestjs/common';
import { PageSurroundings } from '../platform/http/surroundings.service.js';
import { HomeController } from './home.controller.js';
import { InformationController } from './information.controller.js';
import { HomeSurroundings } from './surroundings.js';

/** The first page, and what surrounds every page. */
@Global()
@Module({
  controllers: [HomeController, InformationController],
  providers: [{ provide: PageSurroundings, useClass: HomeSurroundings }],
  exports: [PageSurroundings],
})
export class HomeModule {}
