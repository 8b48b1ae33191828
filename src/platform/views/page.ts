import { paths } from '../../kernel/index.js';
import { form, type Form } from './form.js';
import type { ErrorSummary, NotificationBanner } from './messages.js';

export interface NavLink {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** What every page shows around its own words. Comes from the request, not from a presenter. */
export interface Surroundings {
  readonly school: string | null;
  readonly me: { readonly name: string; readonly role: string | null } | null;
  /** `current` is set from the page's section. */
  readonly nav: readonly NavLink[];
  readonly footer: readonly { readonly label: string; readonly href: string }[];
  readonly csrf: string;
  readonly danger: { readonly dsl: { readonly name: string; readonly phone: string | null } | null };
  /** What was just done, said once. */
  readonly banner: NotificationBanner | null;
  /** When the session ends by itself, and the address that keeps it alive. */
  readonly idle: { readonly seconds: number; readonly stayHref: string } | null;
}

/** A reporting restriction: on every page of its case. */
export interface Restriction {
  readonly heading: string;
  readonly text: string;
  /** The law, and since when. */
  readonly source: string;
  readonly endsHref: string | null;
}

export interface LeaveStrip {
  readonly says: string;
  readonly href: string;
}

/** What a presenter says about its page. */
export interface PageHead {
  /** Without "– Heed" and "Error:"; the layout adds both. Never a name. */
  readonly title: string;
  /** The address in the navigation that this page belongs to. */
  readonly section: string | null;
  readonly back: { readonly href: string; readonly text: string } | null;
  readonly errors: ErrorSummary | null;
  /** One column of 680 px; otherwise 1140 px. */
  readonly narrow: boolean;
  readonly leave: LeaveStrip | null;
  readonly restriction: Restriction | null;
  /** Whether sound or video stands on it, which the policy of every other page forbids. */
  readonly plays: boolean;
}

export type Page = Surroundings & PageHead & { readonly titlePrefix: 'Error: ' | ''; readonly signOut: Form };

/** A page for reading and filling in; `wide: true` for lists and working a case. */
export function pageHead(
  said: Partial<Omit<PageHead, 'narrow' | 'back'>> & { title: string; wide?: boolean; back?: string | null },
): PageHead {
  const { title, section = null, errors = null, leave = null, restriction = null, plays = false, wide = false } = said;
  const back = said.back ? { href: said.back, text: 'Back' } : null;
  return { title, section, back, errors, narrow: !wide, leave, restriction, plays };
}

export function wholePage<Head extends PageHead>(head: Head, around: Surroundings): Head & Page {
  const nav = around.nav.map((entry) => ({ ...entry, current: entry.href === head.section }));
  return { ...around, ...head, nav, titlePrefix: head.errors ? 'Error: ' : '', signOut };
}

const signOut = form('/sign-out');

/** For a page that nobody is signed in to see: a first start, an error before the session is known. */
export const noSurroundings: Surroundings = {
  school: null,
  me: null,
  nav: [],
  footer: [],
  csrf: '',
  danger: { dsl: null },
  banner: null,
  idle: null,
};

/** The strip of the reporting pages. @param kept what somebody who leaves does not lose */
export function leaveStrip(kept = 'Finished steps are kept.'): LeaveStrip {
  return { says: `${kept} Leaving signs you out.`, href: paths.left() };
}

/** The same for whoever is not signed in. */
export function leaveStripOfNobody(says: string): LeaveStrip {
  return { says, href: paths.left() };
}
