import type { NamedPerson, ReportAnswers } from './report-answers.js';

/** The words of a report by which its case is found. @param parts those who are in the case */
export function findableWords(answers: ReportAnswers, parts: readonly Pick<NamedPerson, 'name' | 'about'>[]) {
  const { whatHappened, platform, handle, datesOfConduct, alreadyTold, otherSchool, toldByName, materialRecord } = answers;
  return {
    texts: [
      whatHappened,
      platform,
      handle,
      datesOfConduct,
      alreadyTold,
      otherSchool,
      toldByName,
      ...Object.values(materialRecord ?? {}),
      ...parts.map(({ about }) => about),
    ],
    names: parts.map(({ name }) => name),
    handles: handle.split(/\s+/),
  };
}
