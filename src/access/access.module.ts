import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ActGuard } from './act.guard.js';
import { RouteActs } from './route-acts.js';

@Module({ imports: [DiscoveryModule], providers: [ActGuard, RouteActs], exports: [ActGuard, RouteActs] })
export class AccessModule {}
