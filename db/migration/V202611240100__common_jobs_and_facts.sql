-- Facts of Spring Modulith (its JDBC registry, second structure) and the tasks of db-scheduler.
-- Both libraries write their own statements against these tables: names and columns are theirs.
CREATE TABLE IF NOT EXISTS EVENT_PUBLICATION
(
    ID                     varchar(36)   NOT NULL,
    LISTENER_ID            varchar(512)  NOT NULL,
    EVENT_TYPE             varchar(512)  NOT NULL,
    SERIALIZED_EVENT       varchar(4000) NOT NULL,
    PUBLICATION_DATE       timestamp(6)  NOT NULL DEFAULT current_timestamp(6),
    COMPLETION_DATE        timestamp(6)  NULL,
    STATUS                 varchar(20)   NULL,
    COMPLETION_ATTEMPTS    int           NULL,
    LAST_RESUBMISSION_DATE timestamp(6)  NULL,
    PRIMARY KEY (ID),
    INDEX event_publication_by_completion (COMPLETION_DATE)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS scheduled_tasks
(
    task_name            varchar(100) NOT NULL,
    task_instance        varchar(100) NOT NULL,
    task_data            blob         NULL,
    execution_time       timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    picked               boolean      NOT NULL,
    picked_by            varchar(50)  NULL,
    last_success         timestamp(6) NULL,
    last_failure         timestamp(6) NULL,
    consecutive_failures int          NULL,
    last_heartbeat       timestamp(6) NULL,
    version              bigint       NOT NULL,
    priority             smallint     NULL,
    state                varchar(20)  NULL,
    PRIMARY KEY (task_name, task_instance),
    INDEX scheduled_tasks_by_time (execution_time),
    INDEX scheduled_tasks_by_heartbeat (last_heartbeat)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
