-- When a reviewer last corrected what they had said, which organisers see.
ALTER TABLE proposal_review
    ADD COLUMN IF NOT EXISTS corrected_at timestamp(6) NULL AFTER given_at;
