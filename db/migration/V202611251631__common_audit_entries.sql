-- Who did what to which object. Rows are only ever added. Ids alone: no text, no names; and no foreign keys, because
-- the log outlives what it speaks of.
CREATE TABLE IF NOT EXISTS audit_entry
(
    id          bigint       NOT NULL AUTO_INCREMENT,
    at          timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    actor_id    bigint       NULL COMMENT 'null for the portal itself',
    action      varchar(40)  NOT NULL,
    object_kind varchar(30)  NOT NULL,
    object_id   bigint       NOT NULL,
    detail      varchar(200) NOT NULL DEFAULT '' COMMENT 'ids and words of the portal, never what somebody wrote',
    PRIMARY KEY (id),
    KEY audit_by_actor (actor_id, id),
    KEY audit_by_action (action, id),
    KEY audit_by_object (object_kind, object_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
