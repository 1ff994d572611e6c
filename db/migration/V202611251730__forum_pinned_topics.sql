-- The first page of a forum asks for its pinned topics; without this it looked at every topic to find the few.
CREATE INDEX IF NOT EXISTS topic_pinned ON topic (forum_id, pinned, bumped_at, id);
