-- Who reads a forum and who opens topics there are sets of circles: roles and kinds of centres beside each other.
CREATE TABLE IF NOT EXISTS forum_circle
(
    forum_id bigint      NOT NULL,
    act      varchar(5)  NOT NULL,
    circle   varchar(30) NOT NULL COMMENT 'Circle in code: MEMBERS, a role or a kind of centre',
    PRIMARY KEY (forum_id, act, circle),
    KEY forum_circle_acts (act, circle, forum_id),
    CONSTRAINT forum_circle_forum_fk FOREIGN KEY (forum_id) REFERENCES forum (id),
    CONSTRAINT forum_circle_act CHECK (act IN ('READ', 'OPEN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT IGNORE INTO forum_circle (forum_id, act, circle)
SELECT id, 'READ', readers FROM forum;

INSERT IGNORE INTO forum_circle (forum_id, act, circle)
SELECT id, 'OPEN', writers FROM forum;

ALTER TABLE forum
    DROP CONSTRAINT IF EXISTS forum_readers,
    DROP CONSTRAINT IF EXISTS forum_writers,
    DROP COLUMN IF EXISTS readers,
    DROP COLUMN IF EXISTS writers;

-- Those who moderate one forum; who holds the role of a moderator does so wherever they may read.
CREATE TABLE IF NOT EXISTS forum_moderator
(
    forum_id  bigint NOT NULL,
    member_id bigint NOT NULL,
    PRIMARY KEY (forum_id, member_id),
    KEY forum_moderator_member (member_id),
    CONSTRAINT forum_moderator_forum_fk FOREIGN KEY (forum_id) REFERENCES forum (id),
    CONSTRAINT forum_moderator_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
