-- Sheets that people have put together, in an order and with a text.
CREATE TABLE IF NOT EXISTS practice_collection
(
    id           bigint       NOT NULL AUTO_INCREMENT,
    language     varchar(2)   NOT NULL COMMENT 'that of its first text',
    created_by   bigint       NOT NULL,
    created_at   timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    published_at timestamp(6) NULL COMMENT 'since when members read it; null: its curators alone',
    PRIMARY KEY (id),
    KEY practice_collection_published (published_at, id),
    KEY practice_collection_created_by (created_by),
    CONSTRAINT practice_collection_by_fk FOREIGN KEY (created_by) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
