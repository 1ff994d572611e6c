-- Somebody who comes with somebody else: a guest without an address, whose sign-up hangs on that of who brings them.
ALTER TABLE sign_up
    ADD COLUMN IF NOT EXISTS with_id bigint NULL COMMENT 'the sign-up of who brings the person, null for who comes alone',
    ADD CONSTRAINT sign_up_with_fk FOREIGN KEY IF NOT EXISTS (with_id) REFERENCES sign_up (id),
    ADD CONSTRAINT sign_up_with_guest CHECK (with_id IS NULL OR guest_id IS NOT NULL);
