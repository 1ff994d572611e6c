-- All that the showcase counts and sorts by, in one index.
ALTER TABLE practice_face
    ADD KEY IF NOT EXISTS practice_face_shelf (state, centre_id, confirmed_at, published_at, tried, terms);
