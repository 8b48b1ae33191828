// The limit beside `report-send`: the least that a NestJS and TypeORM application does to keep six rows in one durable transaction.
// Same engine, same settings for durability; no access check, no sealing, no log. Prints its address, ends on SIGTERM.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Body, Controller, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { EntitySchema } from 'typeorm';
import { prepareSqlite } from '../../dist/src/platform/database/sqlite-settings.js';

const rows = ['one', 'two', 'three', 'four', 'five', 'six'].map(
  (name) =>
    new EntitySchema({
      name,
      columns: { id: { type: 'varchar', length: 36, primary: true }, at: { type: 'varchar', length: 24 }, text: { type: 'text' } },
    }),
);

/** TypeORM gives SQLite one connection, so that transactions have to queue to be transactions at all. */
let last = Promise.resolve();
function oneAfterTheOther(work) {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

class Six {
  constructor(source) {
    this.source = source;
  }

  async keep(body) {
    const at = new Date().toISOString();
    await oneAfterTheOther(() =>
      this.source.transaction(async (manager) => {
        for (const row of rows) await manager.insert(row, { id: randomUUID(), at, text: String(body.text) });
      }),
    );
    return { kept: true };
  }
}
// What the decorators of a TypeScript class would write.
Reflect.defineMetadata('self:paramtypes', [{ index: 0, param: getDataSourceToken() }], Six);
Reflect.defineMetadata('design:paramtypes', [Object], Six);
Controller('six')(Six);
const keep = Object.getOwnPropertyDescriptor(Six.prototype, 'keep');
Post()(Six.prototype, 'keep', keep);
HttpCode(200)(Six.prototype, 'keep', keep);
Body()(Six.prototype, 'keep', 0);

mkdirSync(process.env.DATA_DIR, { recursive: true });
const database = join(process.env.DATA_DIR, 'bare.sqlite');
class Bare {}
Module({
  imports: [TypeOrmModule.forRoot({ type: 'better-sqlite3', database, prepareDatabase: prepareSqlite, entities: rows, synchronize: true })],
  controllers: [Six],
})(Bare);

const app = await NestFactory.create(Bare, { logger: false });
await app.listen(0, '127.0.0.1');
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.stdout.write(`listening on http://127.0.0.1:${app.getHttpServer().address().port}\n`);
