import type { NamelessStory, Story } from '../story.js';
import { aFormerPupilWhoKeepsWriting } from './a-former-pupil-who-keeps-writing.js';
import { aFriendRequestFromYearEight } from './a-friend-request-from-year-eight.js';
import { aNumberOnTheWhiteboard } from './a-number-on-the-whiteboard.js';
import { aPictureGoingRoundYearTen } from './a-picture-going-round-year-ten.js';
import { aPostAboutPeriodFive } from './a-post-about-period-five.js';
import { aPostByTheHeadteacher } from './a-post-by-the-headteacher.js';
import { aTeacherFromMarrowgate } from './a-teacher-from-marrowgate.js';
import { aPhotoFromTheReadingMorning, theClassPetsPage } from './at-millbrook.js';
import { captionsAtTheTrainingDay } from './captions-at-the-training-day.js';
import { classPhotoOnAPrivatePage } from './class-photo-on-a-private-page.js';
import { mayIStayInTheStreetGroup } from './may-i-stay-in-the-street-group.js';
import { messagesLateAtNight } from './messages-late-at-night.js';
import { nobodyToldMeAnything } from './nobody-told-me-anything.js';
import { notInMyName } from './not-in-my-name.js';
import { picturesOfACoverSupervisor } from './pictures-of-a-cover-supervisor.js';
import { theCaretakerWhoLeft } from './the-caretaker-who-left.js';
import { theChatGroupOnceMore } from './the-chat-group-once-more.js';
import { theConfessionsPage } from './the-confessions-page.js';
import { theParentsChatGroup } from './the-parents-chat-group.js';
import { theRunningClubCoach } from './the-running-club-coach.js';
import { theUncleWhoFollowsBack } from './the-uncle-who-follows-back.js';
import { theVideoOfATeacher } from './the-video-of-a-teacher.js';

/** Every kind of report and every stage of a case, spread over ten weeks. All people, apps and schools are invented. */
export const stories: readonly (Story | NamelessStory)[] = [
  aPostAboutPeriodFive,
  classPhotoOnAPrivatePage,
  aFriendRequestFromYearEight,
  theVideoOfATeacher,
  aNumberOnTheWhiteboard,
  aTeacherFromMarrowgate,
  theUncleWhoFollowsBack,
  messagesLateAtNight,
  theParentsChatGroup,
  theChatGroupOnceMore,
  captionsAtTheTrainingDay,
  mayIStayInTheStreetGroup,
  aPostByTheHeadteacher,
  aFormerPupilWhoKeepsWriting,
  theCaretakerWhoLeft,
  aPictureGoingRoundYearTen,
  nobodyToldMeAnything,
  picturesOfACoverSupervisor,
  theRunningClubCoach,
  theConfessionsPage,
  notInMyName,
  theClassPetsPage,
  aPhotoFromTheReadingMorning,
];
