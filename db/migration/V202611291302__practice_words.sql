-- By what words a sheet is found, one row as it is written and one for each translation.
CREATE TABLE IF NOT EXISTS practice_words
(
    practice_id bigint     NOT NULL,
    language    varchar(2) NOT NULL COMMENT 'of a translation; empty for the sheet as it is written',
    words       text       NOT NULL COMMENT 'title, promise, need and what is done, as readers read them',
    PRIMARY KEY (practice_id, language),
    FULLTEXT KEY practice_words_found (words),
    CONSTRAINT practice_words_face_fk FOREIGN KEY (practice_id) REFERENCES practice_face (practice_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT IGNORE INTO practice_words (practice_id, language, words)
SELECT f.practice_id,
       '',
       CONCAT_WS('\n', f.title, f.promise, JSON_VALUE(r.content, '$.need'), JSON_VALUE(r.content, '$.done'))
FROM practice_face f
         JOIN practice p ON p.id = f.practice_id
         JOIN practice_revision r ON r.practice_id = p.id AND r.number = p.published_no;
