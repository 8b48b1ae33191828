import { MaxLength } from 'class-validator';

/** How long an answer may be. What is longer is refused, never cut. */
export function AtMost(characters: number): PropertyDecorator {
  return MaxLength(characters, { message: `Use ${characters.toLocaleString('en-GB')} characters or fewer` });
}

/** A choice among those that the page offers. Whether it is one of them is asked where they are known; nothing longer can be. */
export function FromTheList(characters: number): PropertyDecorator {
  return MaxLength(characters, { message: 'Choose from the list' });
}

/** Several of them. */
export function EachFromTheList(characters: number): PropertyDecorator {
  return MaxLength(characters, { each: true, message: 'Choose from the list' });
}

/** What the page was opened at. Nobody types it. */
export function OpenedAt(characters = 10): PropertyDecorator {
  return MaxLength(characters, { message: 'Open the page again' });
}
