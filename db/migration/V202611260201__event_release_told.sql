-- Who had a seat in a session at the moment a release changed it: those who are told, whatever happens to seats later.
CREATE TABLE IF NOT EXISTS event_release_told
(
    release_id bigint NOT NULL,
    session_id bigint NOT NULL,
    member_id  bigint NOT NULL,
    PRIMARY KEY (release_id, session_id, member_id),
    KEY event_release_told_session (session_id),
    KEY event_release_told_member (member_id),
    CONSTRAINT event_release_told_release_fk FOREIGN KEY (release_id) REFERENCES event_release (id) ON DELETE CASCADE,
    CONSTRAINT event_release_told_session_fk FOREIGN KEY (session_id) REFERENCES event_session (id),
    CONSTRAINT event_release_told_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
