-- The sheets of a collection. The id names that a sheet is in it, for what is told of it.
CREATE TABLE IF NOT EXISTS practice_collection_sheet
(
    id            bigint       NOT NULL AUTO_INCREMENT,
    collection_id bigint       NOT NULL,
    practice_id   bigint       NOT NULL,
    position      int          NOT NULL COMMENT 'grows down the list; gaps are nothing',
    reason        varchar(300) NOT NULL DEFAULT '' COMMENT 'why it is there, in the language of the collection',
    added_by      bigint       NOT NULL,
    added_at      timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (id),
    UNIQUE KEY practice_collection_sheet_once (collection_id, practice_id),
    KEY practice_collection_sheet_practice (practice_id),
    KEY practice_collection_sheet_by (added_by),
    CONSTRAINT practice_collection_sheet_of_fk FOREIGN KEY (collection_id) REFERENCES practice_collection (id) ON DELETE CASCADE,
    CONSTRAINT practice_collection_sheet_practice_fk FOREIGN KEY (practice_id) REFERENCES practice (id) ON DELETE CASCADE,
    CONSTRAINT practice_collection_sheet_by_fk FOREIGN KEY (added_by) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
