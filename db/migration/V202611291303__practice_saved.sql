-- Sheets that a member wants to find again; nobody else knows.
CREATE TABLE IF NOT EXISTS practice_saved
(
    member_id   bigint       NOT NULL,
    practice_id bigint       NOT NULL,
    saved_at    timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (member_id, practice_id),
    KEY practice_saved_practice (practice_id),
    CONSTRAINT practice_saved_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT practice_saved_practice_fk FOREIGN KEY (practice_id) REFERENCES practice (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
