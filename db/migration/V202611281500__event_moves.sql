-- When, where and how a published event took place before it was moved: what a mail compares with what holds when it leaves.
CREATE TABLE IF NOT EXISTS event_move
(
    id        bigint       NOT NULL AUTO_INCREMENT,
    event_id  bigint       NOT NULL,
    at        timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    mode      varchar(20)  NOT NULL,
    starts_at datetime     NOT NULL COMMENT 'wall time in time_zone',
    ends_at   datetime     NOT NULL COMMENT 'wall time in time_zone',
    time_zone varchar(40)  NOT NULL,
    place     varchar(120) NOT NULL,
    address   varchar(300) NOT NULL,
    city      varchar(80)  NOT NULL,
    PRIMARY KEY (id),
    KEY event_move_event (event_id),
    CONSTRAINT event_move_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
