-- What can be seen on the picture of an event, for whoever does not see it.
CREATE TABLE IF NOT EXISTS event_picture_text
(
    event_id    bigint       NOT NULL,
    language    varchar(2)   NOT NULL,
    alternative varchar(250) NOT NULL,
    PRIMARY KEY (event_id, language),
    CONSTRAINT event_picture_text_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
