-- The delivery asks for the oldest open mail again and again: an index in that order, without those that are done.
ALTER TABLE mail
    ADD COLUMN IF NOT EXISTS is_open tinyint(1) GENERATED ALWAYS AS (state IN ('WAITING', 'RETRY')) VIRTUAL,
    ADD INDEX IF NOT EXISTS mail_open_ones (is_open, id);
