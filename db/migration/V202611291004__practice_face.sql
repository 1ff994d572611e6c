-- What lists, maps and figures need of each sheet that members may read: written whenever it is published or changes state.
CREATE TABLE IF NOT EXISTS practice_face
(
    practice_id  bigint       NOT NULL,
    title        varchar(100) NOT NULL,
    promise      varchar(160) NOT NULL,
    language     varchar(2)   NOT NULL,
    kind         varchar(10)  NOT NULL,
    depth        varchar(20)  NOT NULL,
    state        varchar(20)  NOT NULL,
    accepted     boolean      NOT NULL,
    centre_id    bigint       NOT NULL,
    picture      varchar(40)  NULL COMMENT 'token of the file',
    picture_text varchar(200) NOT NULL DEFAULT '',
    for_everybody boolean     NOT NULL COMMENT 'visitors read it: accepted, and its authors agreed',
    published_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    confirmed_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    tried        int          NOT NULL DEFAULT 0 COMMENT 'adoptions that were begun, by centres',
    finished     int          NOT NULL DEFAULT 0 COMMENT 'adoptions that were brought to their end',
    PRIMARY KEY (practice_id),
    KEY practice_face_confirmed (confirmed_at, practice_id),
    KEY practice_face_published (published_at, practice_id),
    KEY practice_face_tried (tried, practice_id),
    KEY practice_face_centre (centre_id),
    CONSTRAINT practice_face_practice_fk FOREIGN KEY (practice_id) REFERENCES practice (id) ON DELETE CASCADE,
    CONSTRAINT practice_face_centre_fk FOREIGN KEY (centre_id) REFERENCES centre (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- By what one finds it: each facet of a sheet with its values, keys of the thesaurus or codes.
CREATE TABLE IF NOT EXISTS practice_face_term
(
    practice_id bigint      NOT NULL,
    facet       varchar(12) NOT NULL,
    term        varchar(60) NOT NULL,
    PRIMARY KEY (practice_id, facet, term),
    KEY practice_face_term_found (facet, term, practice_id),
    CONSTRAINT practice_face_term_face_fk FOREIGN KEY (practice_id) REFERENCES practice_face (practice_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
