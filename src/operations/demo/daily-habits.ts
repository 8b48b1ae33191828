import { at, type Happening } from './deeds.js';
import type { NamelessStory, Story } from './story.js';

/** What came yesterday or today may still be unread. */
const unreadDays = 2;

/** What nobody need tell in a story: the next morning the reporter reads what was written to them, and whoever wrote reads the answer. */
export function dailyHabits(story: Story | NamelessStory): Happening[] {
  if ('says' in story) return [];
  const { by, then } = story;
  const mornings = new Map<string, Happening>();
  let writer = by;
  for (const { when, who, deed } of then) {
    if ('minutesAgo' in when || when[0] <= unreadDays) continue;
    const morning = when[0] - 1;
    if (deed.does === 'writes') writer = who;
    if (['writes', 'closes', 'reopens'].includes(deed.does)) mornings.set(`${morning} ${by}`, at(morning, '07:45', by).reads());
    if (deed.does === 'answers' && writer !== by) mornings.set(`${morning} ${writer}`, at(morning, '08:15', writer).opens('messages'));
  }
  return [...mornings.values()];
}
