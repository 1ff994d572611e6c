CREATE TABLE IF NOT EXISTS notice
(
    id           bigint       NOT NULL AUTO_INCREMENT,
    recipient_id bigint       NOT NULL,
    event_key    varchar(100) NOT NULL COMMENT 'what happened: one notice for each event and person',
    reason       varchar(20)  NOT NULL,
    actor_id     bigint       NULL,
    object_kind  varchar(30)  NOT NULL,
    object_id    bigint       NOT NULL,
    thread_kind  varchar(30)  NOT NULL COMMENT 'what is read as a whole, such as a topic',
    thread_id    bigint       NOT NULL,
    position     int          NOT NULL COMMENT 'of the object inside its thread',
    happened_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    read_at      timestamp(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY notice_once (recipient_id, event_key),
    KEY notice_of_recipient (recipient_id, id),
    KEY notice_unread (recipient_id, read_at),
    KEY notice_of_thread (recipient_id, thread_kind, thread_id),
    CONSTRAINT notice_recipient_fk FOREIGN KEY (recipient_id) REFERENCES member (id),
    CONSTRAINT notice_actor_fk FOREIGN KEY (actor_id) REFERENCES member (id),
    CONSTRAINT notice_reason CHECK (reason IN ('MENTION', 'REPLY', 'QUOTE', 'AUTHOR', 'WATCHING'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS mail_choice
(
    member_id  bigint       NOT NULL,
    scope_kind varchar(30)  NOT NULL COMMENT 'network, or a kind of object',
    scope_id   bigint       NOT NULL COMMENT '0 for the network',
    cadence    varchar(20)  NOT NULL,
    chosen_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (member_id, scope_kind, scope_id),
    CONSTRAINT mail_choice_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT mail_choice_cadence CHECK (cadence IN ('AT_ONCE', 'PORTAL', 'NEVER'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS unsubscribe_token
(
    hash       binary(32)  NOT NULL COMMENT 'SHA-256 of the token in the mail',
    member_id  bigint      NOT NULL,
    scope_kind varchar(30) NOT NULL,
    scope_id   bigint      NOT NULL,
    made_at    timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (hash),
    KEY unsubscribe_token_age (made_at),
    CONSTRAINT unsubscribe_token_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
