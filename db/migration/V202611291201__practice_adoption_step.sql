-- What became of an adoption and when; each step once, so that the origin is told of it once.
CREATE TABLE IF NOT EXISTS adoption_step
(
    id          bigint       NOT NULL AUTO_INCREMENT,
    adoption_id bigint       NOT NULL,
    what        varchar(10)  NOT NULL COMMENT 'the state it came to, or ADAPTED: the sheet made out of it was published',
    by_id       bigint       NULL,
    at          timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (id),
    UNIQUE KEY adoption_step_once (adoption_id, what),
    KEY adoption_step_by (by_id),
    CONSTRAINT adoption_step_adoption_fk FOREIGN KEY (adoption_id) REFERENCES adoption (id) ON DELETE CASCADE,
    CONSTRAINT adoption_step_by_fk FOREIGN KEY (by_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
