-- Whoever held an earlier lease must not undo what the later one did.
ALTER TABLE mail
    ADD COLUMN IF NOT EXISTS lease int NOT NULL DEFAULT 0 COMMENT 'number of the latest lease';
