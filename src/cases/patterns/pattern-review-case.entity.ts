import { Entity, Index, PrimaryColumn } from 'typeorm';

/** The cases that a review looks at. Whoever may not read one of them cannot tell that there is a review. */
@Entity('pattern_review_case')
@Index('pattern_review_case_case', ['caseId'])
export class PatternReviewCase {
  @PrimaryColumn('varchar', { length: 36 })
  reviewId: string;

  @PrimaryColumn('varchar', { length: 36 })
  caseId: string;
}
