-- What a member's files take; counted here so that two uploads at once cannot both take the last place.
CREATE TABLE IF NOT EXISTS file_space
(
    member_id bigint NOT NULL,
    bytes     bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (member_id),
    CONSTRAINT file_space_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
