-- The questions 30, 90 and 365 days after an adoption starts, with who was asked last and what was answered.
CREATE TABLE IF NOT EXISTS adoption_question
(
    adoption_id bigint       NOT NULL,
    question    varchar(10)  NOT NULL,
    asked_of    bigint       NOT NULL,
    asked_at    timestamp(6) NOT NULL DEFAULT current_timestamp(6) COMMENT 'for the first time',
    answer      varchar(20)  NULL,
    answered_by bigint       NULL,
    answered_at timestamp(6) NULL COMMENT 'for the first time',
    PRIMARY KEY (adoption_id, question),
    KEY adoption_question_open (answered_at, asked_at),
    KEY adoption_question_of (asked_of),
    KEY adoption_question_by (answered_by),
    CONSTRAINT adoption_question_adoption_fk FOREIGN KEY (adoption_id) REFERENCES adoption (id) ON DELETE CASCADE,
    CONSTRAINT adoption_question_of_fk FOREIGN KEY (asked_of) REFERENCES member (id),
    CONSTRAINT adoption_question_by_fk FOREIGN KEY (answered_by) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
