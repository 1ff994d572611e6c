CREATE TABLE IF NOT EXISTS centre
(
    id               bigint       NOT NULL AUTO_INCREMENT,
    slug             varchar(60)  NOT NULL,
    name             varchar(120) NOT NULL,
    kind             varchar(20)  NOT NULL,
    label            varchar(20)  NULL COMMENT 'state of the label, Cités only',
    parent_id        bigint       NULL COMMENT 'the Cité of an associated centre',
    city             varchar(80)  NOT NULL,
    country          varchar(2)   NOT NULL COMMENT 'ISO 3166-1',
    address          varchar(200) NOT NULL,
    latitude         decimal(8, 5) NULL,
    longitude        decimal(8, 5) NULL,
    time_zone        varchar(40)  NOT NULL,
    languages        varchar(40)  NOT NULL COMMENT 'ISO 639-1, best first, separated by spaces',
    about            varchar(2000) NOT NULL,
    email            varchar(254) NULL,
    phone            varchar(40)  NULL,
    website          varchar(300) NULL,
    since            date         NULL,
    accredited_until date         NULL COMMENT 'associated centres only',
    version          int          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY centre_slug (slug),
    KEY centre_parent (parent_id),
    CONSTRAINT centre_parent_fk FOREIGN KEY (parent_id) REFERENCES centre (id),
    CONSTRAINT centre_kind CHECK (kind IN ('CITE', 'ASSOCIATED', 'OFFICE', 'PARTNER')),
    CONSTRAINT centre_label CHECK (label IN ('CANDIDATE', 'LABELLED', 'FORMER')),
    CONSTRAINT centre_label_of_cites CHECK ((kind = 'CITE') = (label IS NOT NULL)),
    CONSTRAINT centre_parent_of_associated CHECK ((kind = 'ASSOCIATED') = (parent_id IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS centre_service
(
    centre_id bigint      NOT NULL,
    term      varchar(60) NOT NULL COMMENT 'key of the thesaurus',
    PRIMARY KEY (centre_id, term),
    CONSTRAINT centre_service_centre_fk FOREIGN KEY (centre_id) REFERENCES centre (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS member
(
    id                 bigint       NOT NULL AUTO_INCREMENT,
    handle             varchar(60)  NOT NULL,
    email              varchar(254) NOT NULL COMMENT 'in lower case',
    given_name         varchar(60)  NOT NULL,
    family_name        varchar(60)  NOT NULL,
    centre_id          bigint       NOT NULL,
    state              varchar(20)  NOT NULL,
    state_until        timestamp(6) NULL,
    state_reason       varchar(500) NULL,
    successor_id       bigint       NULL,
    interface_language varchar(2)   NOT NULL,
    time_zone          varchar(40)  NOT NULL,
    job                varchar(120) NOT NULL DEFAULT '',
    about              varchar(1000) NOT NULL DEFAULT '',
    joined_at          timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    last_seen_at       timestamp(6) NULL,
    version            int          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY member_handle (handle),
    UNIQUE KEY member_email (email),
    KEY member_by_name (family_name, given_name, id),
    KEY member_by_centre (centre_id),
    CONSTRAINT member_centre_fk FOREIGN KEY (centre_id) REFERENCES centre (id),
    CONSTRAINT member_successor_fk FOREIGN KEY (successor_id) REFERENCES member (id),
    CONSTRAINT member_state CHECK (state IN ('ACTIVE', 'SUSPENDED', 'LEFT', 'ERASED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- An address is compared byte by byte: accents that compare equal would make two mailboxes one person.
ALTER TABLE member MODIFY email varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'in lower case';

CREATE TABLE IF NOT EXISTS member_language
(
    member_id bigint     NOT NULL,
    position  int        NOT NULL,
    language  varchar(2) NOT NULL,
    PRIMARY KEY (member_id, position),
    CONSTRAINT member_language_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS member_role
(
    member_id bigint      NOT NULL,
    role      varchar(20) NOT NULL,
    PRIMARY KEY (member_id, role),
    CONSTRAINT member_role_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT member_role_role CHECK (role IN ('ADMINISTRATOR', 'ORGANISER', 'MODERATOR', 'COORDINATOR'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS member_term
(
    member_id bigint      NOT NULL,
    relation  varchar(20) NOT NULL,
    term      varchar(60) NOT NULL COMMENT 'key of the thesaurus',
    PRIMARY KEY (member_id, relation, term),
    CONSTRAINT member_term_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT member_term_relation CHECK (relation IN ('CAN_HELP', 'LOOKING_FOR'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
