ALTER TABLE topic_member
    ADD COLUMN IF NOT EXISTS chosen_at timestamp(6) NULL COMMENT 'when the level was chosen',
    ADD COLUMN IF NOT EXISTS read_before int NULL COMMENT 'last_read_no before all was marked as read, for the way back';

ALTER TABLE topic_member DROP CONSTRAINT IF EXISTS topic_member_level;

ALTER TABLE topic_member DROP CONSTRAINT IF EXISTS topic_member_levels;

ALTER TABLE topic_member
    ADD CONSTRAINT topic_member_levels CHECK (level IN ('WATCHING', 'TRACKING', 'NORMAL', 'MUTED'));

-- What is new anywhere is listed by time, whatever the forum.
CREATE INDEX IF NOT EXISTS topic_everywhere ON topic (bumped_at, id);
