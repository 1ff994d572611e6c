ALTER TABLE invitation
    ADD COLUMN IF NOT EXISTS open_for varchar(254) AS (if(state = 'OPEN', email, NULL)) PERSISTENT
        COMMENT 'the address while the invitation is open',
    ADD UNIQUE KEY IF NOT EXISTS invitation_once (open_for, centre_id),
    ADD KEY IF NOT EXISTS invitation_age (expires_at);
