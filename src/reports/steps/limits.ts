import { MaxLength } from 'class-validator';

/** How much fits into one answer. The longest holds about eight pages of print. */
export const narrativeLength = 20_000;

export function Narrative(): PropertyDecorator {
  return MaxLength(narrativeLength, { message: 'Use 20,000 characters or fewer. You can add more after sending' });
}

/** A few sentences. */
export function Paragraph(): PropertyDecorator {
  return MaxLength(2_000, { message: 'Use 2,000 characters or fewer' });
}

/** A name, an app, an address. */
export function Line(): PropertyDecorator {
  return MaxLength(300, { message: 'Use 300 characters or fewer' });
}
