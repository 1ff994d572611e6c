-- What organisers of an event look at again and again in the list of sign-ups; they share it.
CREATE TABLE IF NOT EXISTS people_filter
(
    id       bigint        NOT NULL AUTO_INCREMENT,
    event_id bigint        NOT NULL,
    name     varchar(60)   NOT NULL,
    look     varchar(1000) NOT NULL COMMENT 'what is narrowed and shown, as it stands in the address',
    PRIMARY KEY (id),
    UNIQUE KEY people_filter_name (event_id, name),
    CONSTRAINT people_filter_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
