-- The whole sheet: what its authors type (`content`, path to text as JSON), and what is true of it as a whole. The
-- columns of the five first fields stay for the version of the portal before this one.
ALTER TABLE practice
    ADD COLUMN IF NOT EXISTS kind varchar(10) NOT NULL DEFAULT 'PRACTICE' COMMENT 'PRACTICE or ATTEMPT',
    ADD COLUMN IF NOT EXISTS centre_id bigint NULL COMMENT 'where it is done; of the author who began it',
    ADD COLUMN IF NOT EXISTS content mediumtext NOT NULL DEFAULT '{}' COMMENT 'what is typed: JSON, path to text',
    ADD COLUMN IF NOT EXISTS published_no int NULL COMMENT 'number of the revision that readers read; null: nobody reads it',
    ADD COLUMN IF NOT EXISTS published_at timestamp(6) NULL COMMENT 'for the first time',
    ADD COLUMN IF NOT EXISTS accepted_at timestamp(6) NULL COMMENT 'since when it has the label of the network',
    ADD COLUMN IF NOT EXISTS confirmed_at timestamp(6) NULL COMMENT 'when its authors last said that it holds',
    ADD COLUMN IF NOT EXISTS for_everybody boolean NOT NULL DEFAULT false COMMENT 'its authors agree that visitors read it once accepted',
    ADD COLUMN IF NOT EXISTS retired_reason varchar(20) NULL,
    ADD COLUMN IF NOT EXISTS retired_text varchar(400) NOT NULL DEFAULT '',
    ADD COLUMN IF NOT EXISTS replaced_by bigint NULL,
    ADD COLUMN IF NOT EXISTS adapted_from bigint NULL COMMENT 'the sheet it was made out of',
    MODIFY COLUMN source_kind varchar(30) NULL COMMENT 'kind of the object it was begun out of, if any',
    MODIFY COLUMN source_id bigint NULL;
