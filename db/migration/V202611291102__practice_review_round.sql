-- Each time a sheet is handed in: what was handed in, and what came of it.
CREATE TABLE IF NOT EXISTS practice_review_round
(
    id           bigint       NOT NULL AUTO_INCREMENT,
    practice_id  bigint       NOT NULL,
    number       int          NOT NULL COMMENT 'from 1',
    first_number int          NOT NULL COMMENT 'the round with which this review began; before it lies an earlier review',
    revision_no  int          NOT NULL COMMENT 'the revision that reviewers read',
    submitted_by bigint       NOT NULL,
    submitted_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    short_at     timestamp(6) NULL COMMENT 'since when there are fewer than two reviewers, and the office knows',
    undecided_at timestamp(6) NULL COMMENT 'since when the reviews differ, and the office knows',
    verdict      varchar(10)  NULL COMMENT 'ACCEPT, QUESTIONS, SPARK or RETURN; null while it runs',
    decided_at   timestamp(6) NULL,
    decided_by   bigint       NULL COMMENT 'null when it followed from what the reviewers said',
    letter       text         NOT NULL DEFAULT '' COMMENT 'of the office, when it decided',
    closed_at    timestamp(6) NULL COMMENT 'since when reviewers have nothing to do with it any more',
    PRIMARY KEY (id),
    UNIQUE KEY practice_review_round_once (practice_id, number),
    KEY practice_review_round_open (closed_at, id),
    KEY practice_review_round_submitted_by (submitted_by),
    KEY practice_review_round_decided_by (decided_by),
    CONSTRAINT practice_review_round_practice_fk FOREIGN KEY (practice_id) REFERENCES practice (id) ON DELETE CASCADE,
    CONSTRAINT practice_review_round_submitted_fk FOREIGN KEY (submitted_by) REFERENCES member (id),
    CONSTRAINT practice_review_round_decided_fk FOREIGN KEY (decided_by) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
