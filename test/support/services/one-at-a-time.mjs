import TestRunner from 'jest-runner';

/** Jest's own runner, one file after the other. */
export default class OneAtATime extends TestRunner {
  isSerial = true;
}
