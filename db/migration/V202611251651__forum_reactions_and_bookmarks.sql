CREATE TABLE IF NOT EXISTS reaction
(
    post_id    bigint       NOT NULL,
    member_id  bigint       NOT NULL,
    kind       varchar(20)  NOT NULL,
    reacted_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (post_id, kind, member_id),
    KEY reaction_member (member_id),
    CONSTRAINT reaction_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT reaction_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT reaction_kind CHECK (kind IN ('THANKS', 'ME_TOO', 'TRIED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS bookmark
(
    member_id   bigint       NOT NULL,
    post_id     bigint       NOT NULL,
    note        varchar(200) NOT NULL DEFAULT '',
    made_at     timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    remind_at   timestamp(6) NULL COMMENT 'when to remind, null for never',
    reminded_at timestamp(6) NULL,
    PRIMARY KEY (member_id, post_id),
    KEY bookmark_by_time (member_id, made_at, post_id),
    KEY bookmark_due (reminded_at, remind_at),
    KEY bookmark_post (post_id),
    CONSTRAINT bookmark_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT bookmark_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
