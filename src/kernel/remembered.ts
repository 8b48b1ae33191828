/** More answers than any day asks for; then it begins anew rather than grow. */
const atMost = 4_000;

/** A pure function that keeps its answers: for what is asked again and again and dear to work out, such as where days end. */
export function remembered<Question extends string | number, Answer>(work: (question: Question) => Answer): (question: Question) => Answer {
  const answers = new Map<Question, Answer>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    if (answers.size >= atMost) answers.clear();
    const answer = work(question);
    answers.set(question, answer);
    return answer;
  };
}
