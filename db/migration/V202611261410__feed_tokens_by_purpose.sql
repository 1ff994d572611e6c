-- A private address for one's calendar beside the one for forums: each is made and revoked by itself.
ALTER TABLE feed_token
    ADD COLUMN IF NOT EXISTS purpose varchar(20) NOT NULL DEFAULT 'FORUMS' COMMENT 'FORUMS or CALENDAR' AFTER member_id,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (member_id, purpose);
