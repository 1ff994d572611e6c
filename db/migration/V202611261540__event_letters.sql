-- A letter of the organisers of an event to some of those who signed up: a draft until it is sent, never changed after.
CREATE TABLE IF NOT EXISTS event_letter
(
    id          bigint        NOT NULL AUTO_INCREMENT,
    event_id    bigint        NOT NULL,
    author_id   bigint        NOT NULL COMMENT 'who began it',
    selection   varchar(4000) NOT NULL COMMENT 'to whom, as JSON: ids and words of the portal',
    question_id bigint        NULL COMMENT 'whose answers it selects by',
    fallback    varchar(2)    NULL COMMENT 'for readers in whose language nothing is written',
    begun_at    timestamp(6)  NOT NULL DEFAULT current_timestamp(6),
    changed_at  timestamp(6)  NOT NULL DEFAULT current_timestamp(6),
    sent_at     timestamp(6)  NULL,
    sent_by     bigint        NULL,
    people      int           NOT NULL DEFAULT 0 COMMENT 'to whom it was sent',
    missed      int           NOT NULL DEFAULT 0 COMMENT 'whom it did not reach, once it is forgotten who they were',
    version     int           NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY event_letter_event (event_id, id),
    KEY event_letter_author (author_id),
    KEY event_letter_sender (sent_by),
    KEY event_letter_question (question_id),
    CONSTRAINT event_letter_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT event_letter_author_fk FOREIGN KEY (author_id) REFERENCES member (id),
    CONSTRAINT event_letter_sender_fk FOREIGN KEY (sent_by) REFERENCES member (id),
    CONSTRAINT event_letter_question_fk FOREIGN KEY (question_id) REFERENCES event_question (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What it says in one language. Wider than what may be sent: a draft keeps what somebody typed.
CREATE TABLE IF NOT EXISTS event_letter_text
(
    letter_id bigint        NOT NULL,
    language  varchar(2)    NOT NULL,
    subject   varchar(1000) NOT NULL,
    body      mediumtext    NOT NULL,
    PRIMARY KEY (letter_id, language),
    CONSTRAINT event_letter_text_fk FOREIGN KEY (letter_id) REFERENCES event_letter (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who was selected at the moment of sending. Forgotten with the answers that it selects by, or a year after the event.
CREATE TABLE IF NOT EXISTS event_letter_reader
(
    letter_id  bigint      NOT NULL,
    sign_up_id bigint      NOT NULL,
    reach      varchar(20) NOT NULL COMMENT 'READS, or why no mail was ordered',
    PRIMARY KEY (letter_id, sign_up_id),
    KEY event_letter_reader_sign_up (sign_up_id),
    CONSTRAINT event_letter_reader_fk FOREIGN KEY (letter_id) REFERENCES event_letter (id) ON DELETE CASCADE,
    CONSTRAINT event_letter_reader_sign_up_fk FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
