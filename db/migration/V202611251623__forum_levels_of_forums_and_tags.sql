CREATE TABLE IF NOT EXISTS forum_member
(
    member_id bigint       NOT NULL,
    forum_id  bigint       NOT NULL,
    level     varchar(20)  NOT NULL,
    chosen_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (member_id, forum_id),
    KEY forum_member_forum (forum_id, member_id),
    CONSTRAINT forum_member_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT forum_member_forum_fk FOREIGN KEY (forum_id) REFERENCES forum (id),
    CONSTRAINT forum_member_level CHECK (level IN ('WATCHING', 'TRACKING', 'FIRST_POST', 'NORMAL', 'MUTED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS tag_member
(
    member_id bigint       NOT NULL,
    tag       varchar(60)  NOT NULL,
    level     varchar(20)  NOT NULL,
    chosen_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (member_id, tag),
    KEY tag_member_tag (tag, member_id),
    CONSTRAINT tag_member_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT tag_member_level CHECK (level IN ('WATCHING', 'TRACKING', 'FIRST_POST', 'NORMAL', 'MUTED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE forum
    ADD COLUMN IF NOT EXISTS default_level varchar(20) NOT NULL DEFAULT 'NORMAL'
        COMMENT 'counts for members who have chosen nothing';
