-- Which sheets of practices were begun out of a topic: lines between its posts.
CREATE TABLE IF NOT EXISTS topic_practice
(
    practice_id bigint       NOT NULL,
    topic_id    bigint       NOT NULL,
    after_no    int          NOT NULL COMMENT 'number of the post the line stands below',
    by_id       bigint       NOT NULL,
    begun_at    timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (practice_id),
    KEY topic_practice_topic (topic_id, after_no, practice_id),
    CONSTRAINT topic_practice_topic_fk FOREIGN KEY (topic_id) REFERENCES topic (id),
    CONSTRAINT topic_practice_by_fk FOREIGN KEY (by_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
