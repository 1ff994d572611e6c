-- What an organiser changed of the workshops together with the sign-up, which the same mail tells.
ALTER TABLE sign_up_edit
    ADD COLUMN IF NOT EXISTS seat_act_id bigint NULL COMMENT 'null where no workshop was changed with it',
    ADD KEY IF NOT EXISTS sign_up_edit_seat_act (seat_act_id),
    ADD CONSTRAINT sign_up_edit_seat_act_fk FOREIGN KEY IF NOT EXISTS (seat_act_id) REFERENCES seat_act (id)
        ON DELETE SET NULL;
