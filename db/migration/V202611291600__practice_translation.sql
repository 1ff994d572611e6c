-- A sheet in another language: its row is held by whoever writes in it.
CREATE TABLE IF NOT EXISTS practice_translation
(
    practice_id  bigint       NOT NULL,
    language     varchar(2)   NOT NULL,
    begun_at     timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    completed_at timestamp(6) NULL COMMENT 'when it first said all of what the original said; its authors were told then',
    PRIMARY KEY (practice_id, language),
    CONSTRAINT practice_translation_practice_fk FOREIGN KEY (practice_id) REFERENCES practice (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
