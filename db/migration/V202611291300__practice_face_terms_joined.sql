-- All values by which a sheet is found in one text, FACET:term parted by spaces, so that what is counted over all sheets
-- is read from one index. Written beside the rows of practice_face_term by practice.FaceTerms.
ALTER TABLE practice_face
    ADD COLUMN IF NOT EXISTS terms varchar(1800) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
UPDATE practice_face f
    JOIN (SELECT practice_id, GROUP_CONCAT(CONCAT(facet, ':', term) ORDER BY facet, term SEPARATOR ' ') AS joined
          FROM practice_face_term
          GROUP BY practice_id) t ON t.practice_id = f.practice_id
SET f.terms = t.joined
WHERE f.terms = '';
