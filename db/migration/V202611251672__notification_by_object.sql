-- What people were told of an object is found when the object gets another place.
CREATE INDEX IF NOT EXISTS notice_of_object ON notice (object_kind, object_id);
