CREATE TABLE IF NOT EXISTS mail
(
    id          bigint       NOT NULL AUTO_INCREMENT,
    kind        varchar(40)  NOT NULL COMMENT 'names the builder',
    address     varchar(254) NOT NULL,
    member_id   bigint       NULL,
    reference   varchar(100) NOT NULL COMMENT 'what the builder builds from, never a secret',
    dedupe_key  varchar(190) NOT NULL,
    state       varchar(20)  NOT NULL,
    reason      varchar(300) NULL COMMENT 'why it was skipped, tried again or given up',
    attempts    int          NOT NULL DEFAULT 0,
    due_at      timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    ordered_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    leased_until timestamp(6) NULL COMMENT 'an instance is sending it until then',
    finished_at timestamp(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY mail_once (dedupe_key),
    KEY mail_to_do (state, due_at, id),
    KEY mail_member (member_id),
    CONSTRAINT mail_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT mail_state CHECK (state IN ('WAITING', 'RETRY', 'SENT', 'SKIPPED', 'FAILED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
