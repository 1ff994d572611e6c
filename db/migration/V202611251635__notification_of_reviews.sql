ALTER TABLE notice
    DROP CONSTRAINT IF EXISTS notice_reason,
    ADD CONSTRAINT notice_reason CHECK (reason IN ('MENTION', 'REPLY', 'QUOTE', 'AUTHOR', 'WATCHING', 'REVIEW'));
