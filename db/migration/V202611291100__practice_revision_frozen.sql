-- What reviewers were handed stays as it was handed to them, however soon its authors type on.
ALTER TABLE practice_revision
    ADD COLUMN IF NOT EXISTS frozen boolean NOT NULL DEFAULT false COMMENT 'handed to reviewers: nothing in it changes';
