-- Whether an address takes mail is asked for hundreds of people at once.
ALTER TABLE mail ADD INDEX IF NOT EXISTS mail_by_address (address, id);
