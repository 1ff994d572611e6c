-- What remains of a session or of a whole event: slides, handouts, recordings, photos. Each is a link or a file.
CREATE TABLE IF NOT EXISTS event_material
(
    id         bigint       NOT NULL AUTO_INCREMENT,
    event_id   bigint       NOT NULL,
    session_id bigint       NULL COMMENT 'null for the whole event',
    title      varchar(150) NOT NULL,
    language   varchar(2)   NOT NULL,
    url        varchar(500) NULL COMMENT 'null for a file, which belongs to this row',
    audience   varchar(10)  NOT NULL,
    added_by   bigint       NOT NULL,
    added_at   timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (id),
    KEY event_material_event (event_id, session_id),
    KEY event_material_session (session_id),
    KEY event_material_by (added_by),
    CONSTRAINT event_material_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT event_material_session_fk FOREIGN KEY (session_id) REFERENCES event_session (id) ON DELETE SET NULL,
    CONSTRAINT event_material_by_fk FOREIGN KEY (added_by) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
