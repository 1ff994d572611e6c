-- The call for contributions of an event; without a row there is none. Wall times are those of the event's place.
CREATE TABLE IF NOT EXISTS event_call
(
    event_id  bigint       NOT NULL,
    opens_at  datetime     NULL COMMENT 'null while nobody may propose',
    closes_at datetime     NULL COMMENT 'the deadline',
    review_by date         NULL COMMENT 'until when reviewers are asked to have said what they think',
    reminded  date         NULL COMMENT 'the date that they were reminded of',
    formats   varchar(120) NOT NULL DEFAULT '' COMMENT 'kinds of sessions with commas',
    guests    boolean      NOT NULL DEFAULT FALSE COMMENT 'whether people without an account may propose',
    version   int          NOT NULL DEFAULT 0,
    PRIMARY KEY (event_id),
    CONSTRAINT event_call_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What is called for, in one language; Markdown with the HTML made of it.
CREATE TABLE IF NOT EXISTS event_call_text
(
    event_id  bigint     NOT NULL,
    language  varchar(2) NOT NULL,
    text      mediumtext NOT NULL,
    text_html mediumtext NOT NULL,
    PRIMARY KEY (event_id, language),
    CONSTRAINT event_call_text_fk FOREIGN KEY (event_id) REFERENCES event_call (event_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- People without an account who propose. Not those of the sign-up: these are forgotten by another rule.
CREATE TABLE IF NOT EXISTS call_guest
(
    id           bigint       NOT NULL AUTO_INCREMENT,
    event_id     bigint       NOT NULL,
    email        varchar(254) NULL COMMENT 'normalised; null once it is forgotten',
    name         varchar(120) NOT NULL DEFAULT '',
    organisation varchar(120) NOT NULL DEFAULT '',
    language     varchar(2)   NOT NULL,
    made_at      timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (id),
    UNIQUE KEY call_guest_once (event_id, email),
    CONSTRAINT call_guest_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Their personal links. Each mail has one of its own.
CREATE TABLE IF NOT EXISTS call_guest_link
(
    hash     binary(32)   NOT NULL COMMENT 'SHA-256 of the token',
    guest_id bigint       NOT NULL,
    made_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (hash),
    KEY call_guest_link_of (guest_id),
    CONSTRAINT call_guest_link_fk FOREIGN KEY (guest_id) REFERENCES call_guest (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
