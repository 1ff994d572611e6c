-- Files of people without an account: nobody's name is on them, the object they belong to says whose they are.
ALTER TABLE stored_file
    MODIFY COLUMN uploader_id bigint NULL COMMENT 'null for somebody without an account';
