-- Who reviews practices, named by the office of the network.
CREATE TABLE IF NOT EXISTS practice_reviewer
(
    member_id bigint       NOT NULL,
    named_by  bigint       NOT NULL,
    named_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (member_id),
    KEY practice_reviewer_named_by (named_by),
    CONSTRAINT practice_reviewer_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT practice_reviewer_named_by_fk FOREIGN KEY (named_by) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
