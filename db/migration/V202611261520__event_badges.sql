-- Badges that were sent to a printer at once. They count as printed only when somebody says that they came out well.
CREATE TABLE IF NOT EXISTS badge_run
(
    id         bigint       NOT NULL AUTO_INCREMENT,
    event_id   bigint       NOT NULL,
    made_by    bigint       NOT NULL,
    made_at    timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    sheet      varchar(20)  NOT NULL COMMENT 'format of the paper',
    start_at   int          NOT NULL COMMENT 'place of the first badge on the first sheet, from 1',
    badges     int          NOT NULL COMMENT 'how many there were',
    state      varchar(20)  NOT NULL COMMENT 'OPEN, PRINTED or FAILED',
    settled_at timestamp(6) NULL COMMENT 'when somebody said how it went',
    PRIMARY KEY (id),
    KEY badge_run_event (event_id, id),
    KEY badge_run_by (made_by),
    CONSTRAINT badge_run_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT badge_run_by_fk FOREIGN KEY (made_by) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Whose badges were among them, with a fingerprint of the words on each: what differs today is to be printed again.
CREATE TABLE IF NOT EXISTS badge_printed
(
    run_id      bigint   NOT NULL,
    sign_up_id  bigint   NOT NULL,
    fingerprint char(64) NOT NULL COMMENT 'SHA-256, hexadecimal',
    PRIMARY KEY (run_id, sign_up_id),
    KEY badge_printed_of (sign_up_id, run_id),
    CONSTRAINT badge_printed_run_fk FOREIGN KEY (run_id) REFERENCES badge_run (id) ON DELETE CASCADE,
    CONSTRAINT badge_printed_sign_up_fk FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
