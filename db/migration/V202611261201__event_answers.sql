-- What somebody answered with their sign-up. Erased on the date that its question promises.
CREATE TABLE IF NOT EXISTS sign_up_answer
(
    id          bigint        NOT NULL AUTO_INCREMENT,
    sign_up_id  bigint        NOT NULL,
    question_id bigint        NOT NULL,
    words       varchar(4000) NULL,
    number      int           NULL,
    day         date          NULL,
    yes         boolean       NULL,
    agreed      int           NULL COMMENT 'version of the text agreed to',
    agreed_in   varchar(2)    NULL COMMENT 'the language it was read in',
    PRIMARY KEY (id),
    UNIQUE KEY sign_up_answer_once (sign_up_id, question_id),
    KEY sign_up_answer_question (question_id),
    CONSTRAINT sign_up_answer_sign_up_fk FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE,
    CONSTRAINT sign_up_answer_question_fk FOREIGN KEY (question_id) REFERENCES event_question (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS sign_up_answer_option
(
    answer_id bigint NOT NULL,
    option_id bigint NOT NULL,
    PRIMARY KEY (answer_id, option_id),
    KEY sign_up_answer_option_of (option_id),
    CONSTRAINT sign_up_answer_option_fk FOREIGN KEY (answer_id) REFERENCES sign_up_answer (id) ON DELETE CASCADE,
    CONSTRAINT sign_up_answer_option_of_fk FOREIGN KEY (option_id) REFERENCES event_question_option (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
