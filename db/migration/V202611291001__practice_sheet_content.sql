UPDATE practice p
    LEFT JOIN practice_person a ON a.practice_id = p.id AND a.part = 'AUTHOR' AND a.position = 1
    LEFT JOIN member m ON m.id = a.member_id
SET p.content   = JSON_OBJECT('language', p.language, 'title', p.title, 'promise', p.promise,
                              'publicNote', p.public, 'need', p.need, 'done', p.done),
    p.centre_id = m.centre_id
WHERE p.content = '{}';
