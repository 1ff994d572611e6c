CREATE TABLE IF NOT EXISTS review_case
(
    id           bigint       NOT NULL AUTO_INCREMENT,
    kind         varchar(20)  NOT NULL,
    object_kind  varchar(30)  NOT NULL,
    object_id    bigint       NOT NULL,
    author_id    bigint       NOT NULL COMMENT 'whom the decision concerns',
    contested_id bigint       NULL COMMENT 'the decision an appeal is about',
    state        varchar(20)  NOT NULL,
    automated    boolean      NOT NULL DEFAULT FALSE COMMENT 'a rule withheld the object, nobody had looked yet',
    taken_by     bigint       NULL COMMENT 'who said that they look after it',
    opened_at    timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    decided_by   bigint       NULL,
    decided_at   timestamp(6) NULL,
    open_for     varchar(60) AS (if(state = 'OPEN', concat(kind = 'APPEAL', ':', object_kind, ':', object_id, ':',
                     coalesce(contested_id, 0)), NULL)) PERSISTENT COMMENT 'one open case for each object',
    PRIMARY KEY (id),
    UNIQUE KEY review_case_once (open_for),
    KEY review_case_queue (state, id),
    KEY review_case_object (object_kind, object_id, id),
    CONSTRAINT review_case_author_fk FOREIGN KEY (author_id) REFERENCES member (id),
    CONSTRAINT review_case_taken_by_fk FOREIGN KEY (taken_by) REFERENCES member (id),
    CONSTRAINT review_case_decided_by_fk FOREIGN KEY (decided_by) REFERENCES member (id),
    CONSTRAINT review_case_kind CHECK (kind IN ('FLAG', 'HELD', 'APPEAL')),
    CONSTRAINT review_case_state CHECK (state IN ('OPEN', 'DECIDED', 'VOID'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS flag
(
    case_id     bigint       NOT NULL,
    reporter_id bigint       NOT NULL,
    ground      varchar(20)  NOT NULL,
    words       varchar(500) NOT NULL DEFAULT '',
    raised_at   timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (case_id, reporter_id),
    CONSTRAINT flag_case_fk FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT flag_reporter_fk FOREIGN KEY (reporter_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS decision
(
    id           bigint        NOT NULL AUTO_INCREMENT,
    case_id      bigint        NULL COMMENT 'null when a moderator acted without one',
    verdict      varchar(20)   NOT NULL,
    object_kind  varchar(30)   NOT NULL,
    object_id    bigint        NOT NULL,
    author_id    bigint        NOT NULL COMMENT 'who reads the statement of reasons',
    ground       varchar(20)   NULL,
    facts        varchar(1000) NOT NULL DEFAULT '' COMMENT 'in the words of who decided',
    automated    boolean       NOT NULL DEFAULT FALSE,
    until        timestamp(6)  NULL COMMENT 'end of a suspension, null without one',
    decided_by   bigint        NOT NULL,
    decided_at   timestamp(6)  NOT NULL DEFAULT current_timestamp(6),
    appeal       varchar(2000) NULL COMMENT 'what the author answered',
    appealed_at  timestamp(6)  NULL,
    outcome      varchar(20)   NULL,
    outcome_facts varchar(1000) NULL,
    outcome_by   bigint        NULL,
    outcome_at   timestamp(6)  NULL,
    PRIMARY KEY (id),
    KEY decision_of_author (author_id, id),
    KEY decision_about (object_kind, object_id, id),
    CONSTRAINT decision_case_fk FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT decision_author_fk FOREIGN KEY (author_id) REFERENCES member (id),
    CONSTRAINT decision_by_fk FOREIGN KEY (decided_by) REFERENCES member (id),
    CONSTRAINT decision_outcome_by_fk FOREIGN KEY (outcome_by) REFERENCES member (id),
    CONSTRAINT decision_verdict CHECK (verdict IN ('KEPT', 'RELEASED', 'HIDDEN', 'RETURNED', 'SHOWN', 'SUSPENDED')),
    CONSTRAINT decision_outcome CHECK (outcome IN ('UPHELD', 'OVERTURNED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS decision_token
(
    hash        binary(32)   NOT NULL COMMENT 'SHA-256 of the token in the mail',
    decision_id bigint       NOT NULL,
    made_at     timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (hash),
    KEY decision_token_age (made_at),
    CONSTRAINT decision_token_decision_fk FOREIGN KEY (decision_id) REFERENCES decision (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
