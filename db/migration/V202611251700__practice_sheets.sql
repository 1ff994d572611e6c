-- A sheet of a practice, from its first draft on. What is typed may be twice as long as what may be published.
CREATE TABLE IF NOT EXISTS practice
(
    id          bigint        NOT NULL AUTO_INCREMENT,
    state       varchar(20)   NOT NULL,
    depth       varchar(20)   NOT NULL,
    language    varchar(2)    NOT NULL,
    title       varchar(200)  NOT NULL,
    promise     varchar(320)  NOT NULL DEFAULT '',
    public      varchar(320)  NOT NULL DEFAULT '',
    need        varchar(1200) NOT NULL DEFAULT '',
    done        varchar(3000) NOT NULL DEFAULT '',
    source_kind varchar(30)   NOT NULL COMMENT 'kind of the object it was begun out of',
    source_id   bigint        NOT NULL,
    created_at  timestamp(6)  NOT NULL DEFAULT current_timestamp(6),
    changed_at  timestamp(6)  NOT NULL DEFAULT current_timestamp(6),
    version     int           NOT NULL DEFAULT 0,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who writes a sheet, and who is credited in it.
CREATE TABLE IF NOT EXISTS practice_person
(
    practice_id bigint      NOT NULL,
    member_id   bigint      NOT NULL,
    part        varchar(20) NOT NULL COMMENT 'AUTHOR or CREDITED',
    position    int         NOT NULL COMMENT 'from 1, in the order they are named',
    PRIMARY KEY (practice_id, member_id),
    KEY practice_person_member (member_id, part, practice_id),
    CONSTRAINT practice_person_practice_fk FOREIGN KEY (practice_id) REFERENCES practice (id) ON DELETE CASCADE,
    CONSTRAINT practice_person_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What others wrote and the sheet is made out of; shown to an author who may still read where it comes from.
CREATE TABLE IF NOT EXISTS practice_material
(
    practice_id bigint       NOT NULL,
    position    int          NOT NULL COMMENT 'from 1',
    source_kind varchar(30)  NOT NULL,
    source_id   bigint       NOT NULL,
    author_id   bigint       NOT NULL,
    source      mediumtext   NOT NULL,
    html        mediumtext   NOT NULL,
    language    varchar(2)   NOT NULL,
    written_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (practice_id, position),
    KEY practice_material_author (author_id),
    CONSTRAINT practice_material_practice_fk FOREIGN KEY (practice_id) REFERENCES practice (id) ON DELETE CASCADE,
    CONSTRAINT practice_material_author_fk FOREIGN KEY (author_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
