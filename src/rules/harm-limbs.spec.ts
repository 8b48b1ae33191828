import { type HarmAnswers, harmLimbs, thresholdMayBeMet } from './harm-limbs.js';
import { sureAnswers } from './report-answers.js';

const no: HarmAnswers = { H1: 'no', H2: 'no', H3: 'no', H4: 'no' };

describe('the harm threshold', () => {
  it('may be met unless every answer is no', () => {
    const answers = sureAnswers.flatMap((H1) =>
      sureAnswers.flatMap((H2) => sureAnswers.flatMap((H3) => sureAnswers.map((H4) => ({ H1, H2, H3, H4 })))),
    );
    expect(answers).toHaveLength(81);
    expect(answers.filter((one) => !thresholdMayBeMet(one))).toEqual([no]);
  });

  it.each(harmLimbs)('may be met by a yes or a not sure to %s alone', (limb) => {
    expect(thresholdMayBeMet({ ...no, [limb]: 'yes' })).toBe(true);
    expect(thresholdMayBeMet({ ...no, [limb]: 'not_sure' })).toBe(true);
  });
});
