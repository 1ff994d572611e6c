ALTER TABLE post
    ADD COLUMN IF NOT EXISTS language_chosen boolean NOT NULL DEFAULT FALSE
        COMMENT 'said by a person: an edit does not detect it anew';
