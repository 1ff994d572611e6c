-- What a certificate of attendance said when it was issued. Rows are never changed but for being replaced.
CREATE TABLE IF NOT EXISTS certificate
(
    id         bigint       NOT NULL AUTO_INCREMENT COMMENT 'the number on paper',
    code       varchar(26)  NOT NULL COMMENT '130 random bits; whoever has it may check the certificate',
    sign_up_id bigint       NOT NULL,
    current_of bigint       NULL COMMENT 'the sign-up; null once another certificate replaced it',
    issued_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    language   varchar(2)   NOT NULL,
    person     varchar(200) NOT NULL,
    event      varchar(200) NOT NULL COMMENT 'its title',
    starts_at  datetime     NOT NULL COMMENT 'wall time',
    ends_at    datetime     NOT NULL COMMENT 'wall time',
    time_zone  varchar(40)  NOT NULL,
    place      varchar(300) NOT NULL,
    organiser  varchar(200) NOT NULL COMMENT 'the centre, empty when the network itself organised it',
    minutes    int          NOT NULL COMMENT '0 when no session was noted',
    PRIMARY KEY (id),
    UNIQUE KEY certificate_code (code),
    UNIQUE KEY certificate_current (current_of),
    KEY certificate_sign_up (sign_up_id),
    CONSTRAINT certificate_sign_up_fk FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE,
    CONSTRAINT certificate_current_fk FOREIGN KEY (current_of) REFERENCES sign_up (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The sessions and the days on it, in their order. A day has no title and no hours.
CREATE TABLE IF NOT EXISTS certificate_line
(
    certificate_id bigint       NOT NULL,
    position       int          NOT NULL,
    day            date         NULL COMMENT 'null for a session',
    title          varchar(150) NULL COMMENT 'null for a day',
    starts_at      datetime     NULL COMMENT 'wall time',
    ends_at        datetime     NULL COMMENT 'wall time',
    PRIMARY KEY (certificate_id, position),
    CONSTRAINT certificate_line_fk FOREIGN KEY (certificate_id) REFERENCES certificate (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who has had the mail that a certificate is ready. Mails themselves are not kept for ever.
CREATE TABLE IF NOT EXISTS certificate_told
(
    sign_up_id bigint       NOT NULL,
    told_at    timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (sign_up_id),
    CONSTRAINT certificate_told_fk FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
