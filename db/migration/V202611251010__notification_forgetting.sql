-- Notices are forgotten by the day they were read; without an index each look would read those of everybody.
ALTER TABLE notice ADD INDEX IF NOT EXISTS notice_read (read_at);
