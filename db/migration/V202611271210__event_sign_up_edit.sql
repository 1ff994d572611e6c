-- What the organisers changed in somebody's sign-up, beside the entry in its history that says who did it and why.
CREATE TABLE IF NOT EXISTS sign_up_edit
(
    step_id         bigint       NOT NULL,
    category_before bigint       NULL COMMENT 'null where the category stayed',
    category_after  bigint       NULL,
    way_before      varchar(20)  NULL COMMENT 'null where the way of taking part stayed',
    way_after       varchar(20)  NULL,
    answers         varchar(600) NOT NULL DEFAULT '' COMMENT 'short names of the questions, never an answer',
    PRIMARY KEY (step_id),
    CONSTRAINT sign_up_edit_step_fk FOREIGN KEY (step_id) REFERENCES sign_up_step (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
