-- The list of visitors: what is for everybody, confirmed last first.
ALTER TABLE practice_face
    ADD KEY IF NOT EXISTS practice_face_everybody (for_everybody, confirmed_at, practice_id);
