CREATE TABLE IF NOT EXISTS credential
(
    member_id     bigint       NOT NULL,
    password_hash varchar(200) NOT NULL COMMENT 'Argon2id, encoded with its parameters',
    changed_at    timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (member_id),
    CONSTRAINT credential_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS application
(
    id                 bigint       NOT NULL AUTO_INCREMENT,
    email              varchar(254) NOT NULL,
    given_name         varchar(60)  NOT NULL,
    family_name        varchar(60)  NOT NULL,
    centre_id          bigint       NOT NULL,
    languages          varchar(40)  NOT NULL COMMENT 'ISO 639-1, best first, separated by spaces',
    interface_language varchar(2)   NOT NULL,
    message            varchar(600) NOT NULL,
    state              varchar(20)  NOT NULL,
    applied_at         timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    decided_by         bigint       NULL,
    decided_at         timestamp(6) NULL,
    reason             varchar(500) NULL,
    member_id          bigint       NULL,
    version            int          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY application_pending (state, centre_id, id),
    KEY application_email (email),
    CONSTRAINT application_centre_fk FOREIGN KEY (centre_id) REFERENCES centre (id),
    CONSTRAINT application_decided_by_fk FOREIGN KEY (decided_by) REFERENCES member (id),
    CONSTRAINT application_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT application_state CHECK (state IN ('UNCONFIRMED', 'AWAITING', 'ACCEPTED', 'DECLINED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS invitation
(
    id         bigint       NOT NULL AUTO_INCREMENT,
    email      varchar(254) NOT NULL,
    centre_id  bigint       NOT NULL,
    invited_by bigint       NOT NULL,
    language   varchar(2)   NOT NULL,
    invited_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    expires_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    state      varchar(20)  NOT NULL,
    member_id  bigint       NULL,
    PRIMARY KEY (id),
    KEY invitation_open (centre_id, state, id),
    CONSTRAINT invitation_centre_fk FOREIGN KEY (centre_id) REFERENCES centre (id),
    CONSTRAINT invitation_by_fk FOREIGN KEY (invited_by) REFERENCES member (id),
    CONSTRAINT invitation_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT invitation_state CHECK (state IN ('OPEN', 'USED', 'REVOKED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS signin_token
(
    hash       binary(32)  NOT NULL COMMENT 'SHA-256 of the token in the mail',
    purpose    varchar(20) NOT NULL,
    subject_id bigint      NOT NULL COMMENT 'member, application or invitation, by purpose',
    expires_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    used_at    timestamp(6) NULL,
    PRIMARY KEY (hash),
    KEY signin_token_subject (purpose, subject_id),
    KEY signin_token_age (expires_at),
    CONSTRAINT signin_token_purpose CHECK (purpose IN ('SIGN_IN', 'RESET', 'CONFIRM', 'STATUS', 'INVITATION'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
