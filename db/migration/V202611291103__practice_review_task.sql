-- What one reviewer was asked in one round, and what they said. Wider than what may be given: a draft keeps what was typed.
CREATE TABLE IF NOT EXISTS practice_review_task
(
    id           bigint       NOT NULL AUTO_INCREMENT,
    round_id     bigint       NOT NULL,
    practice_id  bigint       NOT NULL,
    member_id    bigint       NOT NULL,
    state        varchar(12)  NOT NULL COMMENT 'ASKED, ACCEPTED, GIVEN, DECLINED, REPLACED or CALLED_OFF',
    reason       varchar(12)  NULL COMMENT 'why it was declined',
    asked_at     timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    taken_at     timestamp(6) NULL,
    due_at       timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    reminded_at  timestamp(6) NULL,
    escalated_at timestamp(6) NULL COMMENT 'when the office was told that it is late',
    given_at     timestamp(6) NULL,
    ended_at     timestamp(6) NULL COMMENT 'when it ended without a review',
    verdict      varchar(10)  NULL,
    letter       text         NOT NULL DEFAULT '' COMMENT 'to the authors',
    version      int          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY practice_review_task_once (round_id, member_id),
    KEY practice_review_task_practice (practice_id, member_id),
    KEY practice_review_task_member (member_id, state),
    KEY practice_review_task_due (state, due_at),
    CONSTRAINT practice_review_task_round_fk FOREIGN KEY (round_id) REFERENCES practice_review_round (id) ON DELETE CASCADE,
    CONSTRAINT practice_review_task_practice_fk FOREIGN KEY (practice_id) REFERENCES practice (id) ON DELETE CASCADE,
    CONSTRAINT practice_review_task_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What they said to each item of the rubric.
CREATE TABLE IF NOT EXISTS practice_review_score
(
    task_id bigint        NOT NULL,
    item    varchar(12)   NOT NULL,
    score   tinyint       NULL COMMENT '0 to 3; null while it is not chosen',
    comment varchar(2000) NOT NULL DEFAULT '',
    PRIMARY KEY (task_id, item),
    CONSTRAINT practice_review_score_task_fk FOREIGN KEY (task_id) REFERENCES practice_review_task (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
