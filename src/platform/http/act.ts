import { SetMetadata } from '@nestjs/common';

export const actKey = 'heed:act';
export const multipartKey = 'heed:multipart';

/** Names what a route does. A route that names nothing does not start; what each act demands stands in one table in `access/`. */
export function Act(name: string): MethodDecorator {
  return SetMetadata(actKey, name);
}

/** The form carries files: its token is checked by the receiver, from the first field, before a byte of a file is kept. */
export function Multipart(): MethodDecorator {
  return SetMetadata(multipartKey, true);
}
