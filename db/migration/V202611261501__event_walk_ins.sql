-- Who came to the door without a sign-up. The device makes the id, so that what is sent twice is one person; an address
-- is asked for and not needed.
ALTER TABLE event_guest
    ADD COLUMN IF NOT EXISTS walk_in binary(16) NULL COMMENT 'made on the device; null for who did not just come',
    ADD UNIQUE KEY IF NOT EXISTS event_guest_walk_in (walk_in);
