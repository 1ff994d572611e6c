-- What somebody may bring who takes part as this, and as what those take part who are brought.
ALTER TABLE sign_up_category
    ADD COLUMN IF NOT EXISTS companions int NOT NULL DEFAULT 0 COMMENT 'how many one sign-up may bring, at most 5',
    ADD COLUMN IF NOT EXISTS companion_category_id bigint NULL COMMENT 'null: the same category as who brings them',
    ADD CONSTRAINT sign_up_category_companion_fk FOREIGN KEY IF NOT EXISTS (companion_category_id)
        REFERENCES sign_up_category (id) ON DELETE SET NULL;
