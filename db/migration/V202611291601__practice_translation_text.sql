-- Its texts, each with what it was translated from: whether it is stale follows from what readers of the original read.
CREATE TABLE IF NOT EXISTS practice_translation_text
(
    practice_id bigint       NOT NULL,
    language    varchar(2)   NOT NULL,
    path        varchar(120) NOT NULL COMMENT 'as in the content of the sheet',
    text        text         NOT NULL,
    source      text         NOT NULL COMMENT 'what the original said when it was translated or last found right',
    by_id       bigint       NOT NULL,
    written_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (practice_id, language, path),
    KEY practice_translation_text_by (by_id),
    CONSTRAINT practice_translation_text_of_fk FOREIGN KEY (practice_id, language)
        REFERENCES practice_translation (practice_id, language) ON DELETE CASCADE,
    CONSTRAINT practice_translation_text_by_fk FOREIGN KEY (by_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
