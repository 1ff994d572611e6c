-- What somebody proposes. Wider than what may be handed in: a draft keeps what was typed.
CREATE TABLE IF NOT EXISTS proposal
(
    id               bigint        NOT NULL AUTO_INCREMENT,
    event_id         bigint        NOT NULL,
    draft_key        binary(16)    NOT NULL COMMENT 'made by the form: sent twice it is one proposal',
    member_id        bigint        NULL COMMENT 'the author; null for a guest',
    guest_id         bigint        NULL,
    state            varchar(20)   NOT NULL,
    written_in       varchar(2)    NOT NULL,
    title            varchar(400)  NOT NULL DEFAULT '',
    promise          varchar(640)  NOT NULL DEFAULT '',
    description      mediumtext    NOT NULL,
    format           varchar(20)   NULL COMMENT 'a kind of session',
    spoken           varchar(30)   NOT NULL DEFAULT '' COMMENT 'codes of languages with commas',
    level            varchar(20)   NOT NULL DEFAULT 'ALL',
    minutes          int           NULL COMMENT 'how long it should last',
    needs            varchar(2400) NOT NULL DEFAULT '',
    others           varchar(4000) NOT NULL DEFAULT '' COMMENT 'co-presenters without an account, as typed',
    begun_at         timestamp(6)  NOT NULL DEFAULT current_timestamp(6),
    changed_at       timestamp(6)  NOT NULL DEFAULT current_timestamp(6),
    submitted_at     timestamp(6)  NULL,
    prepared         varchar(20)   NULL COMMENT 'a decision of which nobody is told yet',
    prepared_comment varchar(2000) NOT NULL DEFAULT '',
    prepared_by      bigint        NULL,
    comment          varchar(2000) NOT NULL DEFAULT '' COMMENT 'for the author, as it was told',
    decided_at       timestamp(6)  NULL,
    letters          int           NOT NULL DEFAULT 0 COMMENT 'how often a decision was told',
    session_id       bigint        NULL COMMENT 'the session that was made of it',
    PRIMARY KEY (id),
    UNIQUE KEY proposal_once (event_id, draft_key),
    UNIQUE KEY proposal_session (session_id),
    KEY proposal_event (event_id, state, id),
    KEY proposal_member (member_id, event_id),
    KEY proposal_guest (guest_id),
    KEY proposal_prepared_by (prepared_by),
    CONSTRAINT proposal_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT proposal_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT proposal_guest_fk FOREIGN KEY (guest_id) REFERENCES call_guest (id),
    CONSTRAINT proposal_prepared_by_fk FOREIGN KEY (prepared_by) REFERENCES member (id),
    CONSTRAINT proposal_session_fk FOREIGN KEY (session_id) REFERENCES event_session (id),
    CONSTRAINT proposal_one_author CHECK ((member_id IS NULL) <> (guest_id IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who presents it with the author.
CREATE TABLE IF NOT EXISTS proposal_speaker
(
    id          bigint       NOT NULL AUTO_INCREMENT,
    proposal_id bigint       NOT NULL,
    member_id   bigint       NULL COMMENT 'null for somebody without an account',
    name        varchar(120) NOT NULL DEFAULT '' COMMENT 'of somebody without an account',
    email       varchar(254) NOT NULL DEFAULT '',
    position    int          NOT NULL,
    PRIMARY KEY (id),
    KEY proposal_speaker_of (proposal_id, position),
    KEY proposal_speaker_member (member_id),
    CONSTRAINT proposal_speaker_fk FOREIGN KEY (proposal_id) REFERENCES proposal (id) ON DELETE CASCADE,
    CONSTRAINT proposal_speaker_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What a reviewer was asked, and what they said. Items of the rubric from 0 to 3, null before it is given.
CREATE TABLE IF NOT EXISTS proposal_review
(
    id             bigint        NOT NULL AUTO_INCREMENT,
    proposal_id    bigint        NOT NULL,
    member_id      bigint        NOT NULL,
    state          varchar(20)   NOT NULL COMMENT 'ASSIGNED, GIVEN or CONFLICT',
    by_hand        boolean       NOT NULL DEFAULT FALSE,
    assigned_at    timestamp(6)  NOT NULL DEFAULT current_timestamp(6),
    asked_at       timestamp(6)  NULL COMMENT 'when a mail said so',
    given_at       timestamp(6)  NULL,
    usefulness     tinyint       NULL,
    clarity        tinyint       NULL,
    feasibility    tinyint       NULL,
    participation  tinyint       NULL,
    fit            tinyint       NULL,
    inner_comment  varchar(2000) NOT NULL DEFAULT '' COMMENT 'for the organisers only',
    author_comment varchar(2000) NOT NULL DEFAULT '' COMMENT 'meant for the author, through the organisers',
    PRIMARY KEY (id),
    UNIQUE KEY proposal_review_once (proposal_id, member_id),
    KEY proposal_review_member (member_id, state),
    CONSTRAINT proposal_review_fk FOREIGN KEY (proposal_id) REFERENCES proposal (id) ON DELETE CASCADE,
    CONSTRAINT proposal_review_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
