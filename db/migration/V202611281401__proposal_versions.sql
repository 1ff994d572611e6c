-- Counts each change of a proposal: whoever changes what they did not see is told so.
ALTER TABLE proposal
    ADD COLUMN IF NOT EXISTS version int NOT NULL DEFAULT 0 AFTER state;
