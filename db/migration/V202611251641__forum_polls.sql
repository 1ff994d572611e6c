ALTER TABLE topic DROP CONSTRAINT IF EXISTS topic_kind;

ALTER TABLE topic
    ADD CONSTRAINT topic_kind CHECK (kind IN ('QUESTION', 'DISCUSSION', 'ANNOUNCEMENT', 'POLL'));

CREATE TABLE IF NOT EXISTS poll
(
    topic_id    bigint       NOT NULL,
    choice      varchar(20)  NOT NULL,
    max_choices int          NOT NULL COMMENT 'options that one member may choose',
    ballot      varchar(20)  NOT NULL COMMENT 'whether votes are kept with names',
    results     varchar(20)  NOT NULL COMMENT 'when they are shown',
    closes_at   timestamp(6) NULL,
    ended_at    timestamp(6) NULL COMMENT 'ended by hand, before its time',
    ended_by    bigint       NULL,
    voters      int          NOT NULL DEFAULT 0,
    PRIMARY KEY (topic_id),
    CONSTRAINT poll_topic_fk FOREIGN KEY (topic_id) REFERENCES topic (id),
    CONSTRAINT poll_ended_by_fk FOREIGN KEY (ended_by) REFERENCES member (id),
    CONSTRAINT poll_choice CHECK (choice IN ('SINGLE', 'MULTIPLE', 'DATED')),
    CONSTRAINT poll_ballot CHECK (ballot IN ('NAMED', 'ANONYMOUS')),
    CONSTRAINT poll_results CHECK (results IN ('AFTER_VOTE', 'AT_END'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS poll_option
(
    topic_id  bigint       NOT NULL,
    number    int          NOT NULL,
    label     varchar(120) NULL COMMENT 'words, or null in a poll about dates',
    starts_at timestamp(6) NULL COMMENT 'polls about dates only',
    yes       int          NOT NULL DEFAULT 0,
    maybe     int          NOT NULL DEFAULT 0,
    PRIMARY KEY (topic_id, number),
    CONSTRAINT poll_option_poll_fk FOREIGN KEY (topic_id) REFERENCES poll (topic_id),
    CONSTRAINT poll_option_words_or_date CHECK ((label IS NULL) <> (starts_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Who has voted, not when and not for what: without a time, an anonymous vote cannot be found by its order.
CREATE TABLE IF NOT EXISTS poll_voter
(
    topic_id  bigint NOT NULL,
    member_id bigint NOT NULL,
    PRIMARY KEY (topic_id, member_id),
    CONSTRAINT poll_voter_poll_fk FOREIGN KEY (topic_id) REFERENCES poll (topic_id),
    CONSTRAINT poll_voter_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Named polls only.
CREATE TABLE IF NOT EXISTS poll_vote
(
    topic_id      bigint      NOT NULL,
    option_number int         NOT NULL,
    member_id     bigint      NOT NULL,
    answer        varchar(10) NOT NULL,
    PRIMARY KEY (topic_id, option_number, member_id),
    KEY poll_vote_member (member_id),
    CONSTRAINT poll_vote_option_fk FOREIGN KEY (topic_id, option_number) REFERENCES poll_option (topic_id, number),
    CONSTRAINT poll_vote_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT poll_vote_answer CHECK (answer IN ('YES', 'MAYBE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
