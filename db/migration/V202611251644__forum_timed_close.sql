ALTER TABLE topic
    ADD COLUMN IF NOT EXISTS closes_at timestamp(6) NULL COMMENT 'when it closes by itself, or did',
    ADD INDEX IF NOT EXISTS topic_closing (state, closes_at);
