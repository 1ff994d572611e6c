-- What was done to a whole topic, shown as a line between its posts.
CREATE TABLE IF NOT EXISTS topic_event
(
    id             bigint       NOT NULL AUTO_INCREMENT,
    topic_id       bigint       NOT NULL,
    after_no       int          NOT NULL COMMENT 'number of the post it stands below, 0 above the first',
    kind           varchar(20)  NOT NULL,
    by_id          bigint       NOT NULL,
    happened_at    timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    other_topic_id bigint       NULL,
    forum_id_from  bigint       NULL,
    reason         varchar(300) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    KEY topic_event_topic (topic_id, after_no, id),
    CONSTRAINT topic_event_topic_fk FOREIGN KEY (topic_id) REFERENCES topic (id),
    CONSTRAINT topic_event_by_fk FOREIGN KEY (by_id) REFERENCES member (id),
    CONSTRAINT topic_event_other_fk FOREIGN KEY (other_topic_id) REFERENCES topic (id),
    CONSTRAINT topic_event_forum_fk FOREIGN KEY (forum_id_from) REFERENCES forum (id),
    CONSTRAINT topic_event_kind CHECK (kind IN ('MOVED', 'SPLIT', 'SPLIT_OFF', 'MERGED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Where a post that had that address has gone. Numbers are never handed out twice.
CREATE TABLE IF NOT EXISTS post_redirect
(
    topic_id bigint NOT NULL,
    number   int    NOT NULL,
    post_id  bigint NOT NULL,
    PRIMARY KEY (topic_id, number),
    KEY post_redirect_post (post_id, topic_id, number),
    CONSTRAINT post_redirect_topic_fk FOREIGN KEY (topic_id) REFERENCES topic (id),
    CONSTRAINT post_redirect_post_fk FOREIGN KEY (post_id) REFERENCES post (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
