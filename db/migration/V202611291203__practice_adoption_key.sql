-- Keys in the mails with a question, hashed. A key opens that question for that member only.
CREATE TABLE IF NOT EXISTS adoption_key
(
    hash        binary(32)   NOT NULL,
    adoption_id bigint       NOT NULL,
    question    varchar(10)  NOT NULL,
    member_id   bigint       NOT NULL,
    made_at     timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (hash),
    KEY adoption_key_question (adoption_id, question),
    KEY adoption_key_member (member_id),
    CONSTRAINT adoption_key_question_fk FOREIGN KEY (adoption_id, question)
        REFERENCES adoption_question (adoption_id, question) ON DELETE CASCADE,
    CONSTRAINT adoption_key_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
