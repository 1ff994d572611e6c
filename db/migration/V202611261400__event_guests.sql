-- People without an account at one event. The address is theirs once they acted through a link that was sent to it.
CREATE TABLE IF NOT EXISTS event_guest
(
    id           bigint       NOT NULL AUTO_INCREMENT,
    event_id     bigint       NOT NULL,
    email        varchar(254) NULL COMMENT 'normalised; null once it is forgotten',
    name         varchar(120) NOT NULL DEFAULT '',
    organisation varchar(120) NOT NULL DEFAULT '',
    language     varchar(2)   NOT NULL,
    centre_id    bigint       NULL COMMENT 'the centre that brings the person, null for who came alone',
    brought_by   bigint       NULL COMMENT 'the member who signed the person up',
    made_at      timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    confirmed_at timestamp(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY event_guest_once (event_id, email),
    KEY event_guest_centre (centre_id),
    KEY event_guest_brought (brought_by),
    CONSTRAINT event_guest_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT event_guest_centre_fk FOREIGN KEY (centre_id) REFERENCES centre (id),
    CONSTRAINT event_guest_brought_fk FOREIGN KEY (brought_by) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Personal links of guests. Each mail has one of its own; all of them are good until the event is long over.
CREATE TABLE IF NOT EXISTS event_guest_link
(
    hash     binary(32)   NOT NULL COMMENT 'SHA-256 of the token',
    guest_id bigint       NOT NULL,
    made_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (hash),
    KEY event_guest_link_of (guest_id),
    CONSTRAINT event_guest_link_fk FOREIGN KEY (guest_id) REFERENCES event_guest (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE sign_up
    MODIFY COLUMN member_id bigint NULL COMMENT 'null for a guest',
    MODIFY COLUMN centre_id bigint NULL COMMENT 'of the person when they signed up, null for a guest who came alone',
    ADD COLUMN IF NOT EXISTS guest_id bigint NULL AFTER member_id,
    ADD UNIQUE KEY IF NOT EXISTS sign_up_guest (guest_id),
    ADD CONSTRAINT sign_up_guest_fk FOREIGN KEY IF NOT EXISTS (guest_id) REFERENCES event_guest (id),
    ADD CONSTRAINT sign_up_one_person CHECK ((member_id IS NULL) <> (guest_id IS NULL));

ALTER TABLE sign_up_step
    ADD COLUMN IF NOT EXISTS by_guest boolean NOT NULL DEFAULT FALSE
        COMMENT 'whether the guest did it whose sign-up it is; there is no actor then' AFTER actor_id;
