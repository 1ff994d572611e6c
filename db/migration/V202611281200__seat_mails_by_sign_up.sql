-- A mail about seats names the sign-up it is about, as guests have no account to be found by; those still to be sent follow.
UPDATE mail m
    JOIN seat_act a ON a.id = CAST(m.reference AS UNSIGNED)
    JOIN sign_up u ON u.event_id = a.event_id AND u.member_id = m.member_id
SET m.reference = CONCAT(a.id, ':', u.id)
WHERE m.kind = 'seats' AND m.state IN ('WAITING', 'RETRY') AND m.reference NOT LIKE '%:%';
