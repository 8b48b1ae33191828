import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ActGuard } from './act.guard.js';
import { RecordUnseenCase } from './record-unseen-case.interceptor.js';
import { RouteActs } from './route-acts.js';

@Module({
  imports: [DiscoveryModule],
  providers: [ActGuard, RecordUnseenCase, RouteActs],
  exports: [ActGuard, RecordUnseenCase, RouteActs],
})
export class AccessModule {}
