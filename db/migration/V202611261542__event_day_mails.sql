-- Whether everybody with a place gets their day by mail on the evening before.
ALTER TABLE sign_up_rules ADD COLUMN IF NOT EXISTS day_mail boolean NOT NULL DEFAULT TRUE AFTER places_shown;
