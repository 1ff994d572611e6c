-- A topic whose first post waits for a moderator is held; numbers are handed out from last_number (or last_post_no where
-- that is higher), and last_post_no stays the last post that everybody may read.
ALTER TABLE topic
    ADD COLUMN IF NOT EXISTS held boolean NOT NULL DEFAULT FALSE,
    ADD COLUMN IF NOT EXISTS last_number int NOT NULL DEFAULT 0;
