-- Who holds an event together with its host: a centre of the network, or somebody else by name and address.
CREATE TABLE IF NOT EXISTS event_partner
(
    event_id  bigint       NOT NULL,
    position  int          NOT NULL,
    centre_id bigint       NULL,
    name      varchar(120) NOT NULL DEFAULT '' COMMENT 'empty for a centre',
    url       varchar(300) NOT NULL DEFAULT '',
    PRIMARY KEY (event_id, position),
    KEY event_partner_centre (centre_id),
    CONSTRAINT event_partner_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT event_partner_centre_fk FOREIGN KEY (centre_id) REFERENCES centre (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
