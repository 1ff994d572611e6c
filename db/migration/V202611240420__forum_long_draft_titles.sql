-- A title that is too long to be published is kept while it is typed.
ALTER TABLE draft MODIFY title varchar(300) NOT NULL DEFAULT '';
