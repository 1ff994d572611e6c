CREATE TABLE IF NOT EXISTS forum
(
    id          bigint      NOT NULL AUTO_INCREMENT,
    slug        varchar(60) NOT NULL,
    colour      varchar(20) NOT NULL COMMENT 'name of a token',
    icon        varchar(30) NOT NULL COMMENT 'name of a glyph',
    position    int         NOT NULL,
    readers     varchar(20) NOT NULL COMMENT 'MEMBERS or a role',
    writers     varchar(20) NOT NULL COMMENT 'MEMBERS or a role: who opens topics',
    archived_at timestamp(6) NULL,
    version     int         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY forum_slug (slug),
    CONSTRAINT forum_readers CHECK (readers IN ('MEMBERS', 'COORDINATORS', 'OFFICE')),
    CONSTRAINT forum_writers CHECK (writers IN ('MEMBERS', 'COORDINATORS', 'OFFICE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS forum_text
(
    forum_id bigint       NOT NULL,
    language varchar(2)   NOT NULL,
    name     varchar(80)  NOT NULL,
    purpose  varchar(300) NOT NULL,
    PRIMARY KEY (forum_id, language),
    CONSTRAINT forum_text_forum_fk FOREIGN KEY (forum_id) REFERENCES forum (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS topic
(
    id            bigint       NOT NULL AUTO_INCREMENT,
    forum_id      bigint       NOT NULL,
    kind          varchar(20)  NOT NULL,
    title         varchar(150) NOT NULL,
    slug          varchar(60)  NOT NULL,
    language      varchar(2)   NOT NULL,
    author_id     bigint       NOT NULL,
    state         varchar(20)  NOT NULL,
    closed_by     bigint       NULL,
    closed_reason varchar(300) NULL,
    pinned        boolean      NOT NULL DEFAULT FALSE,
    last_post_no  int          NOT NULL DEFAULT 0,
    accepted_no   int          NULL COMMENT 'number of the accepted answer',
    created_at    timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    bumped_at     timestamp(6) NOT NULL DEFAULT current_timestamp(6) COMMENT 'when the last post came',
    version       int          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY topic_by_time (forum_id, bumped_at, id),
    KEY topic_by_kind (forum_id, kind, bumped_at, id),
    KEY topic_unanswered (kind, last_post_no, created_at),
    KEY topic_author (author_id),
    FULLTEXT KEY topic_words (title),
    CONSTRAINT topic_forum_fk FOREIGN KEY (forum_id) REFERENCES forum (id),
    CONSTRAINT topic_author_fk FOREIGN KEY (author_id) REFERENCES member (id),
    CONSTRAINT topic_closed_by_fk FOREIGN KEY (closed_by) REFERENCES member (id),
    CONSTRAINT topic_kind CHECK (kind IN ('QUESTION', 'DISCUSSION', 'ANNOUNCEMENT')),
    CONSTRAINT topic_state CHECK (state IN ('OPEN', 'CLOSED', 'ARCHIVED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS post
(
    id               bigint       NOT NULL AUTO_INCREMENT,
    topic_id         bigint       NOT NULL,
    number           int          NOT NULL,
    author_id        bigint       NOT NULL,
    reply_to         int          NULL COMMENT 'number of the post it answers',
    state            varchar(20)  NOT NULL,
    state_by         bigint       NULL,
    state_at         timestamp(6) NULL,
    state_reason     varchar(300) NULL,
    source           mediumtext   NOT NULL,
    html             mediumtext   NOT NULL,
    plain            mediumtext   NOT NULL,
    pipeline_version int          NOT NULL,
    language         varchar(2)   NOT NULL,
    created_at       timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    edited_at        timestamp(6) NULL,
    version          int          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY post_number (topic_id, number),
    KEY post_author (author_id, created_at),
    FULLTEXT KEY post_words (plain),
    CONSTRAINT post_topic_fk FOREIGN KEY (topic_id) REFERENCES topic (id),
    CONSTRAINT post_author_fk FOREIGN KEY (author_id) REFERENCES member (id),
    CONSTRAINT post_state CHECK (state IN ('PUBLISHED', 'HIDDEN', 'DELETED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS post_revision
(
    post_id    bigint       NOT NULL,
    number     int          NOT NULL COMMENT '1 is the first text',
    editor_id  bigint       NOT NULL,
    source     mediumtext   NOT NULL,
    reason     varchar(200) NOT NULL DEFAULT '',
    written_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (post_id, number),
    CONSTRAINT post_revision_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT post_revision_editor_fk FOREIGN KEY (editor_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS topic_member
(
    member_id    bigint       NOT NULL,
    topic_id     bigint       NOT NULL,
    last_read_no int          NOT NULL DEFAULT 0,
    level        varchar(20)  NOT NULL DEFAULT 'NORMAL',
    chosen       boolean      NOT NULL DEFAULT FALSE COMMENT 'the level is an explicit choice',
    visited_at   timestamp(6) NULL,
    PRIMARY KEY (member_id, topic_id),
    KEY topic_member_level (topic_id, level),
    CONSTRAINT topic_member_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT topic_member_topic_fk FOREIGN KEY (topic_id) REFERENCES topic (id),
    CONSTRAINT topic_member_level CHECK (level IN ('WATCHING', 'NORMAL', 'MUTED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS draft
(
    member_id  bigint       NOT NULL,
    place      varchar(60)  NOT NULL,
    title      varchar(150) NOT NULL DEFAULT '',
    body       mediumtext   NOT NULL,
    saved_at   timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (member_id, place),
    CONSTRAINT draft_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
