-- Where sessions take place.
CREATE TABLE IF NOT EXISTS event_room
(
    id           bigint       NOT NULL AUTO_INCREMENT,
    event_id     bigint       NOT NULL,
    name         varchar(80)  NOT NULL,
    seats        int          NULL COMMENT 'null: no limit, such as online',
    step_free    boolean      NOT NULL DEFAULT true,
    hearing_loop boolean      NOT NULL DEFAULT false,
    online_link  varchar(500) NOT NULL DEFAULT '' COMMENT 'for people with a place only',
    position     int          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY event_room_name (event_id, name),
    CONSTRAINT event_room_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Minutes on foot between two rooms, the one with the smaller id first. No row: as event_programme says.
CREATE TABLE IF NOT EXISTS event_walk
(
    room_a  bigint NOT NULL,
    room_b  bigint NOT NULL,
    minutes int    NOT NULL,
    PRIMARY KEY (room_a, room_b),
    KEY event_walk_b (room_b),
    CONSTRAINT event_walk_a_fk FOREIGN KEY (room_a) REFERENCES event_room (id) ON DELETE CASCADE,
    CONSTRAINT event_walk_b_fk FOREIGN KEY (room_b) REFERENCES event_room (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What holds for the whole programme of an event. No row: no walk between rooms, days end at four in the night.
CREATE TABLE IF NOT EXISTS event_programme
(
    event_id      bigint NOT NULL,
    walk_minutes  int    NOT NULL DEFAULT 0,
    day_ends_hour int    NOT NULL DEFAULT 4 COMMENT 'what begins before that hour belongs to the evening before',
    PRIMARY KEY (event_id),
    CONSTRAINT event_programme_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS event_track
(
    id       bigint      NOT NULL AUTO_INCREMENT,
    event_id bigint      NOT NULL,
    colour   varchar(20) NOT NULL COMMENT 'name of a token',
    position int         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY event_track_event (event_id, position),
    CONSTRAINT event_track_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS event_track_text
(
    track_id bigint      NOT NULL,
    language varchar(2)  NOT NULL,
    name     varchar(80) NOT NULL,
    PRIMARY KEY (track_id, language),
    CONSTRAINT event_track_text_fk FOREIGN KEY (track_id) REFERENCES event_track (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who speaks, a member or a guest.
CREATE TABLE IF NOT EXISTS event_speaker
(
    id          bigint        NOT NULL AUTO_INCREMENT,
    event_id    bigint        NOT NULL,
    member_id   bigint        NULL,
    name        varchar(120)  NOT NULL,
    affiliation varchar(160)  NOT NULL DEFAULT '',
    bio         varchar(1000) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    KEY event_speaker_event (event_id, name),
    KEY event_speaker_member (member_id),
    CONSTRAINT event_speaker_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT event_speaker_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A session as its planners have it now. Its id is the session's for good: seats refer to it.
CREATE TABLE IF NOT EXISTS event_session
(
    id          bigint       NOT NULL AUTO_INCREMENT,
    event_id    bigint       NOT NULL,
    kind        varchar(20)  NOT NULL,
    track_id    bigint       NULL,
    room_id     bigint       NULL,
    starts_at   datetime     NOT NULL COMMENT 'wall time in the zone of the event',
    ends_at     datetime     NOT NULL COMMENT 'wall time in the zone of the event',
    capacity    int          NULL COMMENT 'places; null: one goes without signing up for it',
    minimum     int          NULL COMMENT 'fewer people than this and it may not take place',
    warn_on     date         NULL COMMENT 'when its planners look whether there are enough',
    spoken      varchar(30)  NOT NULL DEFAULT '' COMMENT 'codes of languages with commas',
    interpreted varchar(30)  NOT NULL DEFAULT '' COMMENT 'codes of languages with commas',
    level       varchar(20)  NOT NULL DEFAULT 'ALL',
    theme       varchar(60)  NULL COMMENT 'a term of the thesaurus',
    removed_at  timestamp(6) NULL COMMENT 'taken out, but still in the last release',
    version     int          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY event_session_event (event_id, starts_at),
    KEY event_session_track (track_id),
    KEY event_session_room (room_id),
    CONSTRAINT event_session_event_fk FOREIGN KEY (event_id) REFERENCES event (id),
    CONSTRAINT event_session_track_fk FOREIGN KEY (track_id) REFERENCES event_track (id),
    CONSTRAINT event_session_room_fk FOREIGN KEY (room_id) REFERENCES event_room (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS event_session_text
(
    session_id       bigint       NOT NULL,
    language         varchar(2)   NOT NULL,
    title            varchar(150) NOT NULL,
    description      text         NOT NULL,
    description_html text         NOT NULL,
    PRIMARY KEY (session_id, language),
    CONSTRAINT event_session_text_fk FOREIGN KEY (session_id) REFERENCES event_session (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS event_session_speaker
(
    session_id bigint NOT NULL,
    speaker_id bigint NOT NULL,
    position   int    NOT NULL,
    PRIMARY KEY (session_id, speaker_id),
    KEY event_session_speaker_speaker (speaker_id),
    CONSTRAINT event_session_speaker_fk FOREIGN KEY (session_id) REFERENCES event_session (id) ON DELETE CASCADE,
    CONSTRAINT event_session_speaker_speaker_fk FOREIGN KEY (speaker_id) REFERENCES event_speaker (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Each time the programme was shown to those it is for.
CREATE TABLE IF NOT EXISTS event_release
(
    id          bigint       NOT NULL AUTO_INCREMENT,
    event_id    bigint       NOT NULL,
    number      int          NOT NULL COMMENT '1 for the first of the event',
    released_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    released_by bigint       NULL,
    PRIMARY KEY (id),
    UNIQUE KEY event_release_number (event_id, number),
    KEY event_release_by (released_by),
    CONSTRAINT event_release_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT event_release_by_fk FOREIGN KEY (released_by) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The same session as the last release shows it: what everybody but its planners reads.
CREATE TABLE IF NOT EXISTS event_released_session
(
    session_id  bigint      NOT NULL,
    event_id    bigint      NOT NULL,
    release_id  bigint      NOT NULL COMMENT 'the one that changed it last',
    withdrawn   boolean     NOT NULL DEFAULT false,
    kind        varchar(20) NOT NULL,
    track_id    bigint      NULL,
    room_id     bigint      NULL,
    starts_at   datetime    NOT NULL,
    ends_at     datetime    NOT NULL,
    capacity    int         NULL,
    minimum     int         NULL,
    warn_on     date        NULL,
    spoken      varchar(30) NOT NULL,
    interpreted varchar(30) NOT NULL,
    level       varchar(20) NOT NULL,
    theme       varchar(60) NULL,
    PRIMARY KEY (session_id),
    KEY event_released_session_event (event_id, starts_at),
    KEY event_released_session_release (release_id),
    KEY event_released_session_track (track_id),
    KEY event_released_session_room (room_id),
    CONSTRAINT event_released_session_fk FOREIGN KEY (session_id) REFERENCES event_session (id),
    CONSTRAINT event_released_session_event_fk FOREIGN KEY (event_id) REFERENCES event (id),
    CONSTRAINT event_released_session_release_fk FOREIGN KEY (release_id) REFERENCES event_release (id),
    CONSTRAINT event_released_session_track_fk FOREIGN KEY (track_id) REFERENCES event_track (id),
    CONSTRAINT event_released_session_room_fk FOREIGN KEY (room_id) REFERENCES event_room (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS event_released_text
(
    session_id       bigint       NOT NULL,
    language         varchar(2)   NOT NULL,
    title            varchar(150) NOT NULL,
    description      text         NOT NULL,
    description_html text         NOT NULL,
    PRIMARY KEY (session_id, language),
    CONSTRAINT event_released_text_fk FOREIGN KEY (session_id) REFERENCES event_released_session (session_id)
        ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS event_released_speaker
(
    session_id bigint NOT NULL,
    speaker_id bigint NOT NULL,
    position   int    NOT NULL,
    PRIMARY KEY (session_id, speaker_id),
    KEY event_released_speaker_speaker (speaker_id),
    CONSTRAINT event_released_speaker_fk FOREIGN KEY (session_id) REFERENCES event_released_session (session_id)
        ON DELETE CASCADE,
    CONSTRAINT event_released_speaker_speaker_fk FOREIGN KEY (speaker_id) REFERENCES event_speaker (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
