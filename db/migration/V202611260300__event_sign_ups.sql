-- How people sign up for an event. The row is what every act that takes or frees a place locks first.
CREATE TABLE IF NOT EXISTS sign_up_rules
(
    event_id      bigint      NOT NULL,
    opens_at      datetime    NULL COMMENT 'wall time of the event; null while nobody may sign up',
    closes_at     datetime    NULL COMMENT 'wall time of the event',
    change_until  datetime    NULL COMMENT 'wall time; null until the event begins',
    released_at   datetime    NULL COMMENT 'wall time from which the quotas of centres bind nobody any more',
    released      boolean     NOT NULL DEFAULT FALSE COMMENT 'whether the places that this freed have been given',
    approval      varchar(20) NOT NULL COMMENT 'NONE or ORGANISER',
    promotion     varchar(20) NOT NULL COMMENT 'AUTOMATIC or OFFER',
    offer_hours   int         NOT NULL DEFAULT 48,
    places_shown  boolean     NOT NULL DEFAULT TRUE,
    version       int         NOT NULL DEFAULT 0,
    PRIMARY KEY (event_id),
    CONSTRAINT sign_up_rules_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- As what people take part: member, partner, speaker, guest …
CREATE TABLE IF NOT EXISTS sign_up_category
(
    id        bigint      NOT NULL AUTO_INCREMENT,
    event_id  bigint      NOT NULL,
    position  int         NOT NULL,
    open_to   varchar(20) NOT NULL COMMENT 'MEMBERS or TEAM',
    opens_at  datetime    NULL COMMENT 'wall time; null as the event',
    closes_at datetime    NULL COMMENT 'wall time; null as the event',
    PRIMARY KEY (id),
    KEY sign_up_category_event (event_id, position),
    CONSTRAINT sign_up_category_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS sign_up_category_text
(
    category_id bigint       NOT NULL,
    language    varchar(2)   NOT NULL,
    name        varchar(60)  NOT NULL,
    help        varchar(200) NOT NULL DEFAULT '',
    PRIMARY KEY (category_id, language),
    CONSTRAINT sign_up_category_text_fk FOREIGN KEY (category_id) REFERENCES sign_up_category (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A limit with what is taken of it. Each sign-up takes one of every limit that applies to it.
CREATE TABLE IF NOT EXISTS place_limit
(
    id            bigint      NOT NULL AUTO_INCREMENT,
    event_id      bigint      NOT NULL,
    kind          varchar(20) NOT NULL COMMENT 'EVENT, WAY, CATEGORY or CENTRE',
    ref           bigint      NOT NULL COMMENT '0, the way (1 on site, 2 online), the category or the Cité',
    capacity      int         NOT NULL,
    reserve       int         NOT NULL DEFAULT 0 COMMENT 'of the capacity, kept for whom the organisers give it',
    taken         int         NOT NULL DEFAULT 0,
    reserve_taken int         NOT NULL DEFAULT 0 COMMENT 'of what is taken, out of the reserve',
    PRIMARY KEY (id),
    UNIQUE KEY place_limit_what (event_id, kind, ref),
    CONSTRAINT place_limit_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One person at one event, whatever becomes of it.
CREATE TABLE IF NOT EXISTS sign_up
(
    id              bigint       NOT NULL AUTO_INCREMENT,
    event_id        bigint       NOT NULL,
    member_id       bigint       NOT NULL,
    centre_id       bigint       NOT NULL COMMENT 'of the person when they signed up',
    quota_centre_id bigint       NULL COMMENT 'the Cité whose quota counts, null when there is none',
    category_id     bigint       NOT NULL,
    way             varchar(20)  NOT NULL COMMENT 'ON_SITE or ONLINE',
    state           varchar(20)  NOT NULL,
    reserve         boolean      NOT NULL DEFAULT FALSE COMMENT 'the place comes out of the reserve',
    arrived_at      timestamp(6) NOT NULL DEFAULT current_timestamp(6) COMMENT 'when the server was asked',
    queued_at       timestamp(6) NOT NULL DEFAULT current_timestamp(6) COMMENT 'order of the waiting list',
    offered_until   timestamp(6) NULL,
    sequence        int          NOT NULL DEFAULT 0 COMMENT 'of the calendar entry, RFC 5545',
    changed_at      timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (id),
    UNIQUE KEY sign_up_once (event_id, member_id),
    KEY sign_up_queue (event_id, state, queued_at, id),
    KEY sign_up_member (member_id, event_id),
    KEY sign_up_category (category_id),
    KEY sign_up_centre (centre_id),
    KEY sign_up_offer (state, offered_until),
    CONSTRAINT sign_up_event_fk FOREIGN KEY (event_id) REFERENCES event (id),
    CONSTRAINT sign_up_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT sign_up_category_fk FOREIGN KEY (category_id) REFERENCES sign_up_category (id),
    CONSTRAINT sign_up_centre_fk FOREIGN KEY (centre_id) REFERENCES centre (id),
    CONSTRAINT sign_up_quota_fk FOREIGN KEY (quota_centre_id) REFERENCES centre (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What happened to a sign-up: who, when, what, why. Rows are only ever added.
CREATE TABLE IF NOT EXISTS sign_up_step
(
    id         bigint       NOT NULL AUTO_INCREMENT,
    sign_up_id bigint       NOT NULL,
    at         timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    actor_id   bigint       NULL COMMENT 'null for the portal itself',
    what       varchar(20)  NOT NULL,
    reason     varchar(300) NOT NULL DEFAULT '' COMMENT 'as somebody wrote it',
    PRIMARY KEY (id),
    KEY sign_up_step_of (sign_up_id, id),
    KEY sign_up_step_actor (actor_id),
    CONSTRAINT sign_up_step_fk FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE,
    CONSTRAINT sign_up_step_actor_fk FOREIGN KEY (actor_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
