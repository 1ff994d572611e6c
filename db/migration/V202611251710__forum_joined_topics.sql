-- A topic that was joined with another one is gone; its addresses and its name stay.
ALTER TABLE post_redirect DROP CONSTRAINT IF EXISTS post_redirect_topic_fk;

ALTER TABLE topic_event
    ADD COLUMN IF NOT EXISTS joined_title varchar(150) NULL COMMENT 'of the topic that was joined, unless it was never shown';
