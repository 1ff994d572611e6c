-- What is finished is forgotten by its date; without an index each look would read all mails of a year.
ALTER TABLE mail ADD INDEX IF NOT EXISTS mail_finished (state, finished_at);
