-- What signs the passes of an event. The row is what every delivery of scans locks first.
CREATE TABLE IF NOT EXISTS event_pass_key
(
    event_id bigint     NOT NULL,
    secret   binary(32) NOT NULL,
    PRIMARY KEY (event_id),
    CONSTRAINT event_pass_key_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What somebody shows at the door: a random number that means nothing by itself. Replaced ones are kept, to be told apart.
CREATE TABLE IF NOT EXISTS event_pass
(
    number     binary(12)   NOT NULL,
    event_id   bigint       NOT NULL,
    sign_up_id bigint       NOT NULL,
    short_code varchar(6)   NOT NULL COMMENT 'to be typed where no camera reads',
    current_of bigint       NULL COMMENT 'the sign-up; null once another pass replaced it',
    made_at    timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (number),
    UNIQUE KEY event_pass_current (current_of),
    UNIQUE KEY event_pass_code (event_id, short_code),
    KEY event_pass_sign_up (sign_up_id),
    CONSTRAINT event_pass_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT event_pass_sign_up_fk FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE,
    CONSTRAINT event_pass_current_fk FOREIGN KEY (current_of) REFERENCES sign_up (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Every scan of every device. Rows are only ever added; the id is the device's, so that what is sent twice is kept once.
CREATE TABLE IF NOT EXISTS check_in_scan
(
    id          binary(16)   NOT NULL,
    number      bigint       NOT NULL AUTO_INCREMENT COMMENT 'in the order in which the server learned of them',
    event_id    bigint       NOT NULL,
    point       bigint       NOT NULL COMMENT 'the session, 0 for the door of the event',
    sign_up_id  bigint       NULL COMMENT 'null when nobody is meant: a forged or unknown code, or an undoing',
    way         varchar(20)  NOT NULL COMMENT 'CAMERA, PHOTO, CODE, NAME, WALK_IN or UNDO',
    outcome     varchar(20)  NOT NULL,
    undoes      binary(16)   NULL COMMENT 'the scan that this one takes back',
    device      varchar(40)  NOT NULL COMMENT 'where it stood, as its helper called it',
    by_member   bigint       NOT NULL,
    scanned_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6) COMMENT 'by the clock of the device, put right',
    received_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (id),
    UNIQUE KEY check_in_scan_number (number),
    KEY check_in_scan_event (event_id, number),
    KEY check_in_scan_sign_up (sign_up_id, point, scanned_at),
    KEY check_in_scan_undoes (undoes),
    KEY check_in_scan_by (by_member),
    CONSTRAINT check_in_scan_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT check_in_scan_sign_up_fk FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE,
    CONSTRAINT check_in_scan_by_fk FOREIGN KEY (by_member) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who was there, by the earliest scan that stands. Follows from check_in_scan, and is counted anew with every delivery.
CREATE TABLE IF NOT EXISTS attendance
(
    sign_up_id bigint       NOT NULL,
    point      bigint       NOT NULL COMMENT 'the session, 0 for the event itself',
    scan_id    binary(16)   NOT NULL,
    at         timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (sign_up_id, point),
    KEY attendance_point (point),
    KEY attendance_scan (scan_id),
    CONSTRAINT attendance_sign_up_fk FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE,
    CONSTRAINT attendance_scan_fk FOREIGN KEY (scan_id) REFERENCES check_in_scan (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
