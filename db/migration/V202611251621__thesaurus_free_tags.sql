CREATE TABLE IF NOT EXISTS free_tag
(
    id          bigint       NOT NULL AUTO_INCREMENT,
    tag_key     varchar(60)  NOT NULL COMMENT 'label without case, accents and blanks; stands in addresses and never changes',
    label       varchar(60)  NOT NULL,
    language    varchar(2)   NOT NULL,
    created_by  bigint       NOT NULL,
    merged_into varchar(60)  NULL COMMENT 'key of the term or tag that counts instead',
    created_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (id),
    UNIQUE KEY free_tag_key (tag_key),
    KEY free_tag_merged (merged_into),
    KEY free_tag_author (created_by),
    CONSTRAINT free_tag_author_fk FOREIGN KEY (created_by) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
