CREATE TABLE IF NOT EXISTS topic_tag
(
    topic_id bigint      NOT NULL,
    tag      varchar(60) NOT NULL COMMENT 'key of a term or of a free tag',
    label    varchar(60) NULL COMMENT 'of a free tag; terms are named in the language of the reader',
    position int         NOT NULL,
    PRIMARY KEY (topic_id, tag),
    KEY topic_tag_topics (tag, topic_id),
    CONSTRAINT topic_tag_topic_fk FOREIGN KEY (topic_id) REFERENCES topic (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
