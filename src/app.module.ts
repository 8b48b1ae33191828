import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AccessModule, ActGuard, RecordUnseenCase } from './access/index.js';
import { AccountsModule } from './accounts/index.js';
import { AdminModule } from './admin/index.js';
import { AuditModule } from './audit/index.js';
import { CasesModule } from './cases/index.js';
import { EvidenceModule } from './evidence/index.js';
import { ExportsModule } from './exports/index.js';
import { HomeModule } from './home/index.js';
import { NotificationsModule } from './notifications/index.js';
import { OperationsModule } from './operations/index.js';
import { PeopleModule } from './people/index.js';
import { ReportsModule } from './reports/index.js';
import { AnswerInterceptor } from './platform/http/answer.interceptor.js';
import { CsrfGuard } from './platform/http/csrf.js';
import { StatisticsModule } from './statistics/index.js';
import { FaultFilter } from './platform/http/fault.filter.js';
import { type Ground, PlatformModule } from './platform/platform.module.js';

/** The list of the features. */
@Module({})
export class AppModule {
  /** @param source migrated, and closed by the application */
  static on(ground: Ground, source: DataSource): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRootAsync({ useFactory: () => ({ ...source.options }), dataSourceFactory: () => Promise.resolve(source) }),
        PlatformModule.on(ground),
        AuditModule,
        AccountsModule,
        AccessModule,
        PeopleModule,
        NotificationsModule,
        EvidenceModule,
        CasesModule,
        ReportsModule,
        AdminModule,
        ExportsModule,
        StatisticsModule,
        HomeModule,
        OperationsModule,
      ],
      providers: [
        { provide: APP_GUARD, useExisting: ActGuard },
        { provide: APP_GUARD, useExisting: CsrfGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_INTERCEPTOR, useExisting: RecordUnseenCase },
        { provide: APP_FILTER, useClass: FaultFilter },
      ],
    };
  }
}
