-- The logo of a partner that is no centre.
ALTER TABLE event_partner
    ADD COLUMN IF NOT EXISTS logo_token  varchar(22) NULL COLLATE utf8mb4_bin COMMENT 'of the stored file; null for none',
    ADD COLUMN IF NOT EXISTS logo_width  int         NULL COMMENT 'pixels of the version on the page',
    ADD COLUMN IF NOT EXISTS logo_height int         NULL COMMENT 'pixels of the version on the page';
