-- Where in a topic a day begins is read from this index alone.
CREATE INDEX IF NOT EXISTS post_by_time ON post (topic_id, created_at, number);
