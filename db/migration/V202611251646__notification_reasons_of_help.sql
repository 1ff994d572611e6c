-- With the reasons of the migrations before it, under both names that the rule has had.
ALTER TABLE notice DROP CONSTRAINT IF EXISTS notice_reason;

ALTER TABLE notice DROP CONSTRAINT IF EXISTS notice_reasons;

ALTER TABLE notice
    ADD CONSTRAINT notice_reasons CHECK (reason IN
        ('MENTION', 'REPLY', 'QUOTE', 'AUTHOR', 'WATCHING', 'FORUM', 'TAG', 'FIRST_POST', 'REVIEW', 'CAN_HELP',
         'UNANSWERED'));
