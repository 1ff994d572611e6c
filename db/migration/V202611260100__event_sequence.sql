-- How often start, end, place or cancellation changed: calendars ask their people again when it grows (RFC 5546, 2.1.4).
ALTER TABLE event ADD COLUMN IF NOT EXISTS sequence int NOT NULL DEFAULT 0 AFTER version;
