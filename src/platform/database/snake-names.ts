import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** `sentAt` is `sent_at` in the database, so that SQL reads the same on both engines without quotes. */
export class SnakeNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
