/** What lists can be asked for. */
export const lists = [
  '/cases?due=late',
  '/cases?due=this_week',
  '/cases?stage=received&stage=closed',
  '/cases?held=mine',
  '/cases?held=others',
  '/cases?read=unopened',
  '/cases?kind=conduct_of_adult',
  '/cases?order=newest',
  '/cases?order=oldest',
  '/audit?person=heed',
  '/audit?from-day=9&from-month=11&from-year=2026',
];
