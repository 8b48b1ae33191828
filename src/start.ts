import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import type { DataSource } from 'typeorm';
import { RouteActs } from './access/index.js';
import { Visits } from './accounts/index.js';
import { AppModule } from './app.module.js';
import { Checkpoints, openKeys } from './audit/index.js';
import { heedDataSource } from './data-source.js';
import { type Clock, FixedClock, SystemClock } from './kernel/index.js';
import { PublicAddress } from './platform/config/public-address.js';
import { type Environment, readSettings, type Settings } from './platform/config/settings.js';
import { AnsweringAdapter } from './platform/http/answering-adapter.js';
import { keepNothing, securityHeaders } from './platform/http/security-headers.js';
import { Logs } from './platform/logging/logs.js';
import { publicFolder } from './platform/views/assets.js';

export interface RunningHeed {
  readonly url: string;
  readonly app: INestApplication;
  close(): Promise<void>;
}

export interface StartOptions {
  readonly clock?: Clock;
  readonly demo?: boolean;
}

/** The application over a migrated database and its keys, not yet listening: the command line uses it so. */
export async function assemble(environment: Environment, { clock, demo = false }: StartOptions = {}): Promise<NestExpressApplication> {
  const settings = readSettings(environment, { demo });
  const time = clock ?? (settings.demo?.now ? new FixedClock(settings.demo.now) : new SystemClock());
  const source = await openDatabase(settings);
  const keyring = await openKeys(source, settings, time.now()).catch(async (fault: unknown) => {
    await source.destroy();
    throw fault;
  });
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.on({ settings, clock: time, keyring }, source),
    new AnsweringAdapter(),
    {
      bodyParser: false,
      logger: false,
      abortOnError: false,
    },
  );
  prepareHttp(app, settings);
  return app;
}

/** Serves until closed. @throws SettingFault, KeyFault or WrongKindOfData, each with one line for the operator */
export async function startHeed(environment: Environment, options: StartOptions = {}): Promise<RunningHeed> {
  const app = await assemble(environment, options);
  app.get(RouteActs).all();
  const settings = readSettings(environment, { demo: options.demo ?? false });
  await app.listen(settings.port, settings.host).catch(async (fault: unknown) => {
    await app.close();
    throw fault;
  });
  serverOf(app).keepAliveTimeout = idleConnection;
  const { port } = app.getHttpServer().address() as AddressInfo;
  app.get(PublicAddress).listensOn(port);
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  const url = `http://${host}:${port}`;
  app.get(Logs).info(`Heed is listening on ${url}`, {
    mail: settings.smtpUrl ? 'on' : 'off: notices stay in the application',
    bounces: settings.bounces ? 'on' : 'off: mail that comes back is not noticed',
    scanner: settings.clamdUrl ? 'on' : 'off: nothing scans evidence for viruses',
  });
  return { url, app, close: () => close(app) };
}

async function openDatabase(settings: Settings): Promise<DataSource> {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  mkdirSync(settings.uploadsDir, { recursive: true, mode: 0o700 });
  const source = await heedDataSource(settings).initialize();
  await source.runMigrations();
  return source;
}

function prepareHttp(app: NestExpressApplication, settings: Settings): void {
  app.set('trust proxy', settings.trustProxy ?? false);
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(securityHeaders({ https: settings.publicUrl?.protocol === 'https:' }));
  app.use(
    '/assets',
    express.static(publicFolder(), { immutable: true, maxAge: '365d', index: false, redirect: false, dotfiles: 'ignore' }),
  );
  app.use(keepNothing);
  app.use(express.urlencoded({ extended: false, limit: '1mb', parameterLimit: 400 }));
  app.use(app.get(Visits).middleware());
}

/** Milliseconds; longer than a proxy keeps its own, which would otherwise now and then send into one that is just being closed. */
const idleConnection = 75_000;

function serverOf(app: INestApplication): Server {
  return app.getHttpServer() as Server;
}

/** Finishes what is in flight, signs the log's last head, and lets go of the database. */
async function close(app: INestApplication): Promise<void> {
  const server = serverOf(app);
  // What is answered from now on keeps no connection open.
  server.keepAliveTimeout = 1;
  server.closeIdleConnections();
  try {
    await app.get(Checkpoints).keepIfGrown();
  } catch (fault) {
    app.get(Logs).error('the last head of the log could not be kept', { fault });
  }
  await app.close();
}
