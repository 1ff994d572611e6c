-- Where an event was copied from, so that a second click finds the first copy and what needs attention can be said again.
CREATE TABLE IF NOT EXISTS event_copy
(
    event_id  bigint       NOT NULL COMMENT 'the new one',
    source_id bigint       NOT NULL,
    days      int          NOT NULL COMMENT 'by which every wall time was moved',
    made_by   bigint       NULL,
    made_at   timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (event_id),
    KEY event_copy_source (source_id),
    KEY event_copy_by (made_by),
    CONSTRAINT event_copy_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT event_copy_source_fk FOREIGN KEY (source_id) REFERENCES event (id),
    CONSTRAINT event_copy_by_fk FOREIGN KEY (made_by) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What could not be taken over as it was.
CREATE TABLE IF NOT EXISTS event_copy_note
(
    event_id bigint       NOT NULL,
    position int          NOT NULL,
    message  varchar(60)  NOT NULL COMMENT 'key of the sentence',
    name     varchar(200) NOT NULL COMMENT 'of what it is about',
    was      datetime     NULL COMMENT 'wall time that does not exist on the new day',
    became   datetime     NULL COMMENT 'wall time instead',
    PRIMARY KEY (event_id, position),
    CONSTRAINT event_copy_note_fk FOREIGN KEY (event_id) REFERENCES event_copy (event_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
