import { Module } from '@nestjs/common';
import { Actors } from './actors.js';
import { BadLinks } from './links/bad-links.js';
import { ChoosePassword } from './links/choose-password.js';
import { LinkController } from './links/link.controller.js';
import { UseSecondStepLink } from './links/use-second-step-link.js';
import { NewPasswords } from './new-passwords.js';
import { OneTimeLinks } from './one-time-links.js';
import { AccountController } from './own/account.controller.js';
import { AccountQueries } from './own/account.queries.js';
import { ChangePassword } from './own/change-password.js';
import { CodesController } from './own/codes.controller.js';
import { PasswordAgain } from './own/password-again.js';
import { PasswordController } from './own/password.controller.js';
import { RecoveryController } from './own/recovery.controller.js';
import { Passwords } from './passwords.js';
import { CodeGuesses } from './second-step/code-guesses.js';
import { GiveCode } from './second-step/give-code.js';
import { HalfSessions } from './second-step/half-sessions.js';
import { RecoveryCodes } from './second-step/recovery-codes.js';
import { RemoveSecondStep } from './second-step/remove-second-step.js';
import { RenewRecoveryCodes } from './second-step/renew-recovery-codes.js';
import { SecondStepController } from './second-step/second-step.controller.js';
import { SecondStepRequests } from './second-step/second-step-requests.js';
import { SecondStepNeeded } from './second-step/second-step-needed.js';
import { SecondStepSecrets } from './second-step/second-step-secrets.js';
import { SetUpSecondStep } from './second-step/set-up-second-step.js';
import { WaysIn } from './second-step/ways-in.js';
import { Sessions } from './sessions.js';
import { LeavingController } from './sign-in/leaving.controller.js';
import { PasswordCheck } from './sign-in/password-check.js';
import { SecurityFacts } from './sign-in/security-facts.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignOut } from './sign-in/sign-out.js';
import { Sweep } from './sweep.js';
import { Tries } from './tries.js';
import { Visits } from './visits.js';

const doors = [ChoosePassword, GiveCode, HalfSessions, SetUpSecondStep, SignIn, SignOut, UseSecondStepLink];
const own = [AccountQueries, ChangePassword, PasswordAgain, RemoveSecondStep, RenewRecoveryCodes];
const machinery = [
  Actors,
  BadLinks,
  CodeGuesses,
  NewPasswords,
  OneTimeLinks,
  PasswordCheck,
  Passwords,
  RecoveryCodes,
  SecondStepNeeded,
  SecondStepRequests,
  SecondStepSecrets,
  SecurityFacts,
  Sessions,
  Sweep,
  Tries,
  Visits,
  WaysIn,
];

/** People who sign in: their appointments, sessions and second step. */
@Module({
  controllers: [
    SignInController,
    LeavingController,
    SecondStepController,
    LinkController,
    AccountController,
    PasswordController,
    CodesController,
    RecoveryController,
  ],
  providers: [...doors, ...own, ...machinery],
  exports: [
    Actors,
    ChoosePassword,
    NewPasswords,
    OneTimeLinks,
    RemoveSecondStep,
    SecondStepNeeded,
    SecondStepRequests,
    SecurityFacts,
    Sessions,
    Tries,
    Visits,
  ],
})
export class AccountsModule {}
