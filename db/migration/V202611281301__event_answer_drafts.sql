-- A file that came with a form of a guest that was refused for something else, kept for a day until the form is sent again.
CREATE TABLE IF NOT EXISTS sign_up_answer_draft
(
    id          bigint       NOT NULL AUTO_INCREMENT,
    guest_id    bigint       NOT NULL,
    form        varchar(20)  NOT NULL COMMENT 'empty for the own one, otherwise that of somebody the guest brings',
    question_id bigint       NOT NULL,
    made_at     timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (id),
    UNIQUE KEY sign_up_answer_draft_once (guest_id, form, question_id),
    KEY sign_up_answer_draft_question (question_id),
    KEY sign_up_answer_draft_made (made_at),
    CONSTRAINT sign_up_answer_draft_guest_fk FOREIGN KEY (guest_id) REFERENCES event_guest (id) ON DELETE CASCADE,
    CONSTRAINT sign_up_answer_draft_question_fk FOREIGN KEY (question_id) REFERENCES event_question (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
