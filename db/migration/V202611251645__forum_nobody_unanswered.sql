CREATE TABLE IF NOT EXISTS help_request
(
    topic_id  bigint       NOT NULL,
    member_id bigint       NOT NULL,
    term      varchar(60)  NOT NULL COMMENT 'key of the thesaurus: what the member can help with',
    asked_at  timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (topic_id, member_id),
    KEY help_request_member (member_id, asked_at),
    CONSTRAINT help_request_topic_fk FOREIGN KEY (topic_id) REFERENCES topic (id),
    CONSTRAINT help_request_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS question_handed_on
(
    topic_id     bigint       NOT NULL,
    offered_at   timestamp(6) NULL COMMENT 'to members who can help',
    escalated_at timestamp(6) NULL COMMENT 'to the moderators',
    PRIMARY KEY (topic_id),
    CONSTRAINT question_handed_on_topic_fk FOREIGN KEY (topic_id) REFERENCES topic (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS forum_answer_time
(
    forum_id    bigint NOT NULL,
    median_min  int    NOT NULL COMMENT 'minutes from a question to its first answer by somebody else',
    answered    int    NOT NULL COMMENT 'questions that it was computed from',
    PRIMARY KEY (forum_id),
    CONSTRAINT forum_answer_time_forum_fk FOREIGN KEY (forum_id) REFERENCES forum (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
