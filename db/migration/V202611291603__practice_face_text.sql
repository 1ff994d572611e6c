-- Title and promise of a sheet in the languages in which it can be read besides its own; for lists.
CREATE TABLE IF NOT EXISTS practice_face_text
(
    practice_id bigint       NOT NULL,
    language    varchar(2)   NOT NULL,
    title       varchar(200) NOT NULL,
    promise     varchar(300) NOT NULL,
    PRIMARY KEY (practice_id, language),
    CONSTRAINT practice_face_text_face_fk FOREIGN KEY (practice_id) REFERENCES practice_face (practice_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
