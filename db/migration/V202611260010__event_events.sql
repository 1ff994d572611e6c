-- An event. Times are the wall times of its place; the two moments are derived from them, for order in time only.
CREATE TABLE IF NOT EXISTS event
(
    id               bigint       NOT NULL AUTO_INCREMENT,
    slug             varchar(60)  NOT NULL COLLATE utf8mb4_bin,
    kind             varchar(20)  NOT NULL,
    audience         varchar(20)  NOT NULL COMMENT 'PUBLIC or NETWORK',
    mode             varchar(20)  NOT NULL COMMENT 'ON_SITE, ONLINE or HYBRID',
    language         varchar(2)   NOT NULL COMMENT 'shown when there is no text in the language of the reader',
    starts_at        datetime     NOT NULL COMMENT 'wall time',
    ends_at          datetime     NOT NULL COMMENT 'wall time',
    time_zone        varchar(40)  NOT NULL,
    starts_moment    timestamp    NOT NULL DEFAULT current_timestamp COMMENT 'derived',
    ends_moment      timestamp    NOT NULL DEFAULT current_timestamp COMMENT 'derived',
    place            varchar(120) NOT NULL DEFAULT '',
    address          varchar(300) NOT NULL DEFAULT '',
    city             varchar(80)  NOT NULL DEFAULT '',
    country          varchar(2)   NULL,
    latitude         double       NULL,
    longitude        double       NULL,
    host_centre_id   bigint       NULL,
    published_at     timestamp(6) NULL,
    cancelled_at     timestamp(6) NULL,
    cancelled_reason varchar(300) NOT NULL DEFAULT '',
    archived_at      timestamp(6) NULL,
    created_at       timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    changed_at       timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    version          int          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY event_slug (slug),
    KEY event_starts (starts_moment, id),
    KEY event_ends (ends_moment, id),
    KEY event_host (host_centre_id),
    CONSTRAINT event_host_fk FOREIGN KEY (host_centre_id) REFERENCES centre (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What is said of an event in one language; Markdown with the HTML made of it.
CREATE TABLE IF NOT EXISTS event_text
(
    event_id       bigint       NOT NULL,
    language       varchar(2)   NOT NULL,
    title          varchar(120) NOT NULL,
    summary        varchar(300) NOT NULL,
    text           mediumtext   NOT NULL,
    text_html      mediumtext   NOT NULL,
    practical      mediumtext   NOT NULL,
    practical_html mediumtext   NOT NULL,
    faq            mediumtext   NOT NULL,
    faq_html       mediumtext   NOT NULL,
    PRIMARY KEY (event_id, language),
    CONSTRAINT event_text_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who runs an event, and what part of it each may see.
CREATE TABLE IF NOT EXISTS event_team
(
    event_id  bigint      NOT NULL,
    member_id bigint      NOT NULL,
    part      varchar(20) NOT NULL COMMENT 'ORGANISER, PROGRAMME, CHECK_IN or CATERING',
    PRIMARY KEY (event_id, member_id, part),
    KEY event_team_member (member_id, event_id),
    CONSTRAINT event_team_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT event_team_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
