-- Out of which sheet a sheet was made. As practice.adapted_from, but it outlives the sheets: the tree of those that are
-- left holds together when one in its middle is deleted.
CREATE TABLE IF NOT EXISTS practice_lineage
(
    practice_id bigint NOT NULL,
    parent_id   bigint NOT NULL,
    PRIMARY KEY (practice_id),
    KEY practice_lineage_parent (parent_id, practice_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
