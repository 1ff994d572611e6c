-- Somebody's seat in a session, or their place in its line. What becomes of it is said in seat_step.
CREATE TABLE IF NOT EXISTS seat
(
    sign_up_id bigint       NOT NULL,
    session_id bigint       NOT NULL,
    state      varchar(20)  NOT NULL COMMENT 'SEATED, WAITING or CANCELLED',
    wish       int          NOT NULL COMMENT '1, or 2 for what is given back as soon as the first one is certain',
    queued_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6) COMMENT 'order of the line',
    sequence   int          NOT NULL DEFAULT 0 COMMENT 'of the calendar entry, RFC 5545',
    changed_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (sign_up_id, session_id),
    KEY seat_session (session_id, state, queued_at),
    CONSTRAINT seat_sign_up_fk FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE,
    CONSTRAINT seat_session_fk FOREIGN KEY (session_id) REFERENCES event_session (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What somebody did at once, whatever follows from it. Each person concerned gets one mail about it.
CREATE TABLE IF NOT EXISTS seat_act
(
    id       bigint       NOT NULL AUTO_INCREMENT,
    event_id bigint       NOT NULL,
    actor_id bigint       NULL COMMENT 'null for the portal itself',
    at       timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (id),
    KEY seat_act_event (event_id),
    KEY seat_act_actor (actor_id),
    CONSTRAINT seat_act_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT seat_act_actor_fk FOREIGN KEY (actor_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What happened to a seat: who and when (the act), what, why. Rows are only ever added.
CREATE TABLE IF NOT EXISTS seat_step
(
    id         bigint       NOT NULL AUTO_INCREMENT,
    act_id     bigint       NOT NULL,
    sign_up_id bigint       NOT NULL,
    session_id bigint       NOT NULL,
    what       varchar(20)  NOT NULL,
    had_seat   boolean      NOT NULL COMMENT 'whether there was a seat before',
    reason     varchar(300) NOT NULL DEFAULT '' COMMENT 'as somebody wrote it',
    PRIMARY KEY (id),
    KEY seat_step_act (act_id, sign_up_id),
    KEY seat_step_of (sign_up_id, session_id, id),
    CONSTRAINT seat_step_act_fk FOREIGN KEY (act_id) REFERENCES seat_act (id) ON DELETE CASCADE,
    CONSTRAINT seat_step_seat_fk FOREIGN KEY (sign_up_id, session_id) REFERENCES seat (sign_up_id, session_id)
        ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- For whom a session is, when it is not for everybody who takes part: one row for each category and each person invited.
CREATE TABLE IF NOT EXISTS seat_door
(
    id          bigint NOT NULL AUTO_INCREMENT,
    session_id  bigint NOT NULL,
    category_id bigint NULL,
    member_id   bigint NULL,
    PRIMARY KEY (id),
    UNIQUE KEY seat_door_category (session_id, category_id),
    UNIQUE KEY seat_door_member (session_id, member_id),
    KEY seat_door_categories (category_id),
    KEY seat_door_members (member_id),
    CONSTRAINT seat_door_session_fk FOREIGN KEY (session_id) REFERENCES event_session (id) ON DELETE CASCADE,
    CONSTRAINT seat_door_category_fk FOREIGN KEY (category_id) REFERENCES sign_up_category (id) ON DELETE CASCADE,
    CONSTRAINT seat_door_member_fk FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The organisers were told that a session is below its minimum; once for each date on which they wanted to look.
CREATE TABLE IF NOT EXISTS seat_warning
(
    session_id bigint NOT NULL,
    warn_on    date   NOT NULL,
    act_id     bigint NOT NULL,
    PRIMARY KEY (session_id, warn_on),
    KEY seat_warning_act (act_id),
    CONSTRAINT seat_warning_session_fk FOREIGN KEY (session_id) REFERENCES event_session (id) ON DELETE CASCADE,
    CONSTRAINT seat_warning_act_fk FOREIGN KEY (act_id) REFERENCES seat_act (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
