-- Who is credited for it, also for what somebody else has written anew.
CREATE TABLE IF NOT EXISTS practice_translator
(
    practice_id bigint       NOT NULL,
    language    varchar(2)   NOT NULL,
    member_id   bigint       NOT NULL,
    since       timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (practice_id, language, member_id),
    KEY practice_translator_member (member_id),
    CONSTRAINT practice_translator_of_fk FOREIGN KEY (practice_id, language)
        REFERENCES practice_translation (practice_id, language) ON DELETE CASCADE,
    CONSTRAINT practice_translator_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
