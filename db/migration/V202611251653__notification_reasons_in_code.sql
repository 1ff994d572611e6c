-- Which reasons there are stands in the code: each room that comes to tell brings its own.
ALTER TABLE notice DROP CONSTRAINT IF EXISTS notice_reason;
