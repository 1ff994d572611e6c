-- What a sheet said, one row for what one author typed in one go; the ones that readers read or have read are marked.
CREATE TABLE IF NOT EXISTS practice_revision
(
    practice_id bigint       NOT NULL,
    number      int          NOT NULL COMMENT 'from 1',
    content     mediumtext   NOT NULL COMMENT 'JSON, path to text',
    by_id       bigint       NOT NULL,
    written_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6) COMMENT 'when it was last typed in',
    published_at timestamp(6) NULL COMMENT 'from then on nothing in it changes',
    PRIMARY KEY (practice_id, number),
    KEY practice_revision_by (by_id),
    CONSTRAINT practice_revision_practice_fk FOREIGN KEY (practice_id) REFERENCES practice (id) ON DELETE CASCADE,
    CONSTRAINT practice_revision_by_fk FOREIGN KEY (by_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
