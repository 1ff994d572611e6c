-- Who writes in a topic is read from this index alone, however long the posts are.
CREATE INDEX IF NOT EXISTS post_writers ON post (topic_id, state, author_id);
