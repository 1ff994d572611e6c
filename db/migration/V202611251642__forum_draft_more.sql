-- What is typed beside title and message, such as the options of a poll, is kept with them.
ALTER TABLE draft ADD COLUMN IF NOT EXISTS more text NOT NULL DEFAULT '';
