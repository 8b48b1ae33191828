import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { actKey } from '../platform/http/act.js';
import { isAct } from './domain/acts.js';

export interface RouteAct {
  readonly method: string;
  readonly path: string;
  readonly act: string;
}

/** Every route with the act that it names. */
@Injectable()
export class RouteActs {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws when a route names no act, or one that the table does not know: it must not start */
  all(): RouteAct[] {
    return this.discovery
      .getControllers()
      .flatMap(({ instance, metatype }) => this.routesOf(instance as object, metatype as (new () => object) | null))
      .sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
  }

  private routesOf(controller: object, metatype: (new () => object) | null): RouteAct[] {
    if (!metatype) return [];
    const bases = listOf(this.reflector.get<string | string[] | undefined>(PATH_METADATA, metatype));
    const prototype = Object.getPrototypeOf(controller) as Record<string, unknown>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name] as () => unknown;
      const paths = this.reflector.get<string | string[] | undefined>(PATH_METADATA, handler);
      if (paths === undefined) return [];
      const act = this.reflector.get<string | undefined>(actKey, handler);
      if (act === undefined || !isAct(act)) throw new Error(`${metatype.name}.${name} names no act that the table knows`);
      const method = RequestMethod[this.reflector.get<RequestMethod>(METHOD_METADATA, handler)];
      return bases.flatMap((base) => listOf(paths).map((path) => ({ method, path: joined(base, path), act })));
    });
  }
}

function listOf(paths: string | string[] | undefined): string[] {
  return paths === undefined ? [''] : Array.isArray(paths) ? paths : [paths];
}

function joined(base: string, path: string): string {
  const parts = `${base}/${path}`.split('/').filter((part) => part !== '');
  return `/${parts.join('/')}`;
}
