-- What reviewers ask the authors, and what these answer.
CREATE TABLE IF NOT EXISTS practice_review_question
(
    id          bigint        NOT NULL AUTO_INCREMENT,
    practice_id bigint        NOT NULL,
    round_id    bigint        NOT NULL,
    asked_by    bigint        NOT NULL,
    asked_at    timestamp(6)  NOT NULL DEFAULT current_timestamp(6),
    text        varchar(1000) NOT NULL,
    PRIMARY KEY (id),
    KEY practice_review_question_of (practice_id, id),
    KEY practice_review_question_round (round_id),
    KEY practice_review_question_by (asked_by),
    CONSTRAINT practice_review_question_practice_fk FOREIGN KEY (practice_id) REFERENCES practice (id) ON DELETE CASCADE,
    CONSTRAINT practice_review_question_round_fk FOREIGN KEY (round_id) REFERENCES practice_review_round (id) ON DELETE CASCADE,
    CONSTRAINT practice_review_question_by_fk FOREIGN KEY (asked_by) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS practice_review_answer
(
    id          bigint        NOT NULL AUTO_INCREMENT,
    question_id bigint        NOT NULL,
    written_by  bigint        NOT NULL,
    written_at  timestamp(6)  NOT NULL DEFAULT current_timestamp(6),
    text        varchar(2000) NOT NULL,
    PRIMARY KEY (id),
    KEY practice_review_answer_of (question_id, id),
    KEY practice_review_answer_by (written_by),
    CONSTRAINT practice_review_answer_of_fk FOREIGN KEY (question_id) REFERENCES practice_review_question (id) ON DELETE CASCADE,
    CONSTRAINT practice_review_answer_by_fk FOREIGN KEY (written_by) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
