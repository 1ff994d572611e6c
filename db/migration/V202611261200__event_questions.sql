-- The questions of an event. Its row is what every change of the questions locks first.
CREATE TABLE IF NOT EXISTS event_form
(
    event_id bigint NOT NULL,
    PRIMARY KEY (event_id),
    CONSTRAINT event_form_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS event_question
(
    id                bigint       NOT NULL AUTO_INCREMENT,
    event_id          bigint       NOT NULL,
    position          int          NOT NULL,
    type              varchar(20)  NOT NULL,
    short_name        varchar(60)  NOT NULL COMMENT 'heading of exports and lists',
    required          boolean      NOT NULL,
    for_all           boolean      NOT NULL COMMENT 'false: for the categories in event_question_category',
    shown_if_question bigint       NULL COMMENT 'asked only where that one is answered so',
    shown_if_option   bigint       NULL COMMENT 'the option of it; null when it is a yes or no',
    shown_if_yes      boolean      NOT NULL DEFAULT FALSE,
    reader            varchar(20)  NOT NULL COMMENT 'ORGANISERS, CATERING or PERSON',
    erase_after       int          NULL COMMENT 'days after the end of the event; null with the event',
    is_sensitive      boolean      NOT NULL,
    least             int          NULL,
    most              int          NULL,
    agreement         int          NOT NULL DEFAULT 0 COMMENT 'version of the text that one agrees to',
    retired_at        timestamp(6) NULL COMMENT 'asked no more; its answers stay',
    version           int          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY event_question_order (event_id, position),
    KEY event_question_shown_if (shown_if_question),
    KEY event_question_erase (erase_after),
    CONSTRAINT event_question_event_fk FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
    CONSTRAINT event_question_shown_if_fk FOREIGN KEY (shown_if_question) REFERENCES event_question (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS event_question_text
(
    question_id bigint       NOT NULL,
    language    varchar(2)   NOT NULL,
    label       varchar(200) NOT NULL,
    help        varchar(500) NOT NULL DEFAULT '',
    PRIMARY KEY (question_id, language),
    CONSTRAINT event_question_text_fk FOREIGN KEY (question_id) REFERENCES event_question (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE IF NOT EXISTS event_question_category
(
    question_id bigint NOT NULL,
    category_id bigint NOT NULL,
    PRIMARY KEY (question_id, category_id),
    KEY event_question_category_of (category_id),
    CONSTRAINT event_question_category_fk FOREIGN KEY (question_id) REFERENCES event_question (id) ON DELETE CASCADE,
    CONSTRAINT event_question_category_of_fk FOREIGN KEY (category_id) REFERENCES sign_up_category (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS event_question_option
(
    id          bigint  NOT NULL AUTO_INCREMENT,
    question_id bigint  NOT NULL,
    position    int     NOT NULL,
    retired     boolean NOT NULL DEFAULT FALSE COMMENT 'cannot be chosen any more; who chose it keeps it',
    PRIMARY KEY (id),
    KEY event_question_option_order (question_id, position),
    CONSTRAINT event_question_option_fk FOREIGN KEY (question_id) REFERENCES event_question (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS event_question_option_text
(
    option_id bigint       NOT NULL,
    language  varchar(2)   NOT NULL,
    label     varchar(120) NOT NULL,
    PRIMARY KEY (option_id, language),
    CONSTRAINT event_question_option_text_fk FOREIGN KEY (option_id) REFERENCES event_question_option (id)
        ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What one agrees to. Rows are only ever added: an answer names the version that it was given to.
CREATE TABLE IF NOT EXISTS event_question_agreement
(
    question_id bigint     NOT NULL,
    version     int        NOT NULL,
    language    varchar(2) NOT NULL,
    words       text       NOT NULL,
    PRIMARY KEY (question_id, version, language),
    CONSTRAINT event_question_agreement_fk FOREIGN KEY (question_id) REFERENCES event_question (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
