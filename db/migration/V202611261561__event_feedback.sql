-- Whether people are asked how it was; without a row they are.
CREATE TABLE IF NOT EXISTS feedback_rules
(
    event_id bigint  NOT NULL,
    asked    boolean NOT NULL,
    PRIMARY KEY (event_id),
    CONSTRAINT feedback_rules_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The rounds of mails that were ordered: one for each day with sessions, one for the whole.
CREATE TABLE IF NOT EXISTS feedback_round
(
    event_id bigint  NOT NULL,
    day      date    NOT NULL COMMENT 'by the clock of the place',
    whole    boolean NOT NULL COMMENT 'about the whole event',
    PRIMARY KEY (event_id, day, whole),
    CONSTRAINT feedback_round_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Whose link it is that a mail holds. Erased some weeks after the event.
CREATE TABLE IF NOT EXISTS feedback_key
(
    hash       binary(32) NOT NULL COMMENT 'SHA-256 of the key',
    sign_up_id bigint     NOT NULL,
    PRIMARY KEY (hash),
    KEY feedback_key_of (sign_up_id),
    CONSTRAINT feedback_key_fk FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- That somebody answered, so that nobody does twice. No time, no order, nothing of the answer. Erased with the keys.
CREATE TABLE IF NOT EXISTS feedback_given
(
    session_id bigint NOT NULL COMMENT '0 for the whole event',
    sign_up_id bigint NOT NULL,
    PRIMARY KEY (session_id, sign_up_id),
    KEY feedback_given_by (sign_up_id),
    CONSTRAINT feedback_given_fk FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was answered. Nothing of who, the day without the hour, and numbers that are drawn, so that rows have no order.
CREATE TABLE IF NOT EXISTS feedback_answer
(
    id         bigint        NOT NULL COMMENT 'random',
    event_id   bigint        NOT NULL,
    session_id bigint        NOT NULL COMMENT '0 for the whole event',
    given_on   date          NOT NULL,
    rating     int           NOT NULL COMMENT '1 to 5',
    scale      int           NULL COMMENT '1 to 5',
    words      varchar(1000) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    KEY feedback_answer_about (event_id, session_id),
    CONSTRAINT feedback_answer_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
