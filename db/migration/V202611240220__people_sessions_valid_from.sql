ALTER TABLE member ADD COLUMN IF NOT EXISTS sessions_valid_from timestamp(6) NULL COMMENT 'older sessions are over';
