ALTER TABLE practice
    ADD KEY IF NOT EXISTS practice_centre (centre_id, state),
    ADD KEY IF NOT EXISTS practice_adapted_from (adapted_from),
    ADD KEY IF NOT EXISTS practice_renewal (state, confirmed_at),
    ADD CONSTRAINT practice_centre_fk FOREIGN KEY IF NOT EXISTS (centre_id) REFERENCES centre (id),
    ADD CONSTRAINT practice_replaced_fk FOREIGN KEY IF NOT EXISTS (replaced_by) REFERENCES practice (id) ON DELETE SET NULL,
    ADD CONSTRAINT practice_adapted_fk FOREIGN KEY IF NOT EXISTS (adapted_from) REFERENCES practice (id) ON DELETE SET NULL;
