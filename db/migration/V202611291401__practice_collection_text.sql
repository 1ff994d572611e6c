-- What a collection is called and says, in the language it was begun in and in others.
CREATE TABLE IF NOT EXISTS practice_collection_text
(
    collection_id bigint       NOT NULL,
    language      varchar(2)   NOT NULL,
    title         varchar(120) NOT NULL,
    text          text         NOT NULL COMMENT 'Markdown; may be empty',
    PRIMARY KEY (collection_id, language),
    CONSTRAINT practice_collection_text_fk FOREIGN KEY (collection_id) REFERENCES practice_collection (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who may change it.
CREATE TABLE IF NOT EXISTS practice_collection_curator
(
    collection_id bigint       NOT NULL,
    member_id     bigint       NOT NULL,
    since         timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (collection_id, member_id),
    KEY practice_collection_curator_member (member_id),
    CONSTRAINT practice_collection_curator_of_fk FOREIGN KEY (collection_id) REFERENCES practice_collection (id) ON DELETE CASCADE,
    CONSTRAINT practice_collection_curator_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who is told when a sheet is added.
CREATE TABLE IF NOT EXISTS practice_collection_follow
(
    collection_id bigint       NOT NULL,
    member_id     bigint       NOT NULL,
    since         timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (collection_id, member_id),
    KEY practice_collection_follow_member (member_id),
    CONSTRAINT practice_collection_follow_of_fk FOREIGN KEY (collection_id) REFERENCES practice_collection (id) ON DELETE CASCADE,
    CONSTRAINT practice_collection_follow_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
