ALTER TABLE post
    ADD COLUMN IF NOT EXISTS never_shown boolean NOT NULL DEFAULT FALSE COMMENT 'nobody but author and moderators saw it',
    DROP CONSTRAINT IF EXISTS post_state,
    ADD CONSTRAINT post_state CHECK (state IN ('PUBLISHED', 'HELD', 'RETURNED', 'HIDDEN', 'DELETED'));
