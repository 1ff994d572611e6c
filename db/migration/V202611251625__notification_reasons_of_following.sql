ALTER TABLE notice DROP CONSTRAINT IF EXISTS notice_reason;

ALTER TABLE notice DROP CONSTRAINT IF EXISTS notice_reasons;

ALTER TABLE notice
    ADD CONSTRAINT notice_reasons CHECK (reason IN
        ('MENTION', 'REPLY', 'QUOTE', 'AUTHOR', 'WATCHING', 'FORUM', 'TAG', 'FIRST_POST'));
