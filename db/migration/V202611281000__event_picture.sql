-- The picture of an event: its file, and how large the versions are that pages show. With the row of the event, so that no
-- page needs a statement of its own for it.
ALTER TABLE event
    ADD COLUMN IF NOT EXISTS picture_token  varchar(22) NULL COLLATE utf8mb4_bin COMMENT 'of the stored file; null for none',
    ADD COLUMN IF NOT EXISTS picture_width  int         NULL COMMENT 'pixels of the wide version',
    ADD COLUMN IF NOT EXISTS picture_height int         NULL COMMENT 'pixels of the wide version',
    ADD COLUMN IF NOT EXISTS picture_narrow int         NULL COMMENT 'pixels across the narrow version';
