CREATE TABLE IF NOT EXISTS feed_token
(
    member_id    bigint       NOT NULL COMMENT 'in whose name the feeds are read; one token for all of them',
    hash         binary(32)   NOT NULL COMMENT 'SHA-256 of the token',
    made_at      timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    last_used_at timestamp(6) NULL COMMENT 'to the hour',
    PRIMARY KEY (member_id),
    UNIQUE KEY feed_token_hash (hash),
    CONSTRAINT feed_token_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
