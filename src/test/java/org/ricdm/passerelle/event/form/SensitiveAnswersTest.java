package org.ricdm.passerelle.event.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.event.form.Ask.ask;
import static org.ricdm.passerelle.event.form.Ask.sensitive;
import static org.ricdm.passerelle.event.form.Ask.words;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.common.table.Cell;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.signup.SignUpDesk;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.ricdm.passerelle.event.signup.SignUps;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.search.Search;
import org.ricdm.passerelle.search.SearchQuestion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words that somebody writes about their health are nowhere but in their place, and on the promised day nowhere at all. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class SensitiveAnswersTest {

    private static final String CANARY = "kanarienvogel";
    private static final String IN_A_FILE = "nachtigallen";
    private static final String ORDINARY = "rotkehlchen";

    @Autowired
    Fixture fixture;

    @Autowired
    Events events;

    @Autowired
    SignUpSettings settings;

    @Autowired
    SignUps signUps;

    @Autowired
    SignUpDesk people;

    @Autowired
    Questions questions;

    @Autowired
    AnswerDesk desk;

    @Autowired
    EventTeam team;

    @Autowired
    ErasingAnswers erasing;

    @Autowired
    Files files;

    @Autowired
    Search search;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient sql;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    @Autowired
    AdjustableClock clock;

    @Value("${FILES_DIR}")
    Path folder;

    private FormRoom room;
    private long person;
    private long signUp;
    private long hotel;

    @BeforeEach
    void somebodyWritesWhatTheyNeed() {
        room = new FormRoom(fixture, events, settings, signUps, questions, team, clock);
        hotel = room.ask(ask(QuestionType.SHORT_TEXT, "hotel"));
        var diet = room.ask(sensitive(QuestionType.SHORT_TEXT, "diet"));
        var access = room.ask(sensitive(QuestionType.LONG_TEXT, "access"));
        var letter = room.ask(sensitive(QuestionType.FILE, "letter"));
        person = fixture.member();
        var token = fixture.as.member(
                person, () -> files.store(bytes(IN_A_FILE), IN_A_FILE + ".txt").token());
        var given = Map.of(
                hotel, words(ORDINARY),
                diet, words("Only " + CANARY + " 1"),
                access, words("A nest for a " + CANARY),
                letter, new Answer.Upload(token, ""));
        signUp = room.signUp(person, given);
        room.change(
                person,
                Map.of(
                        hotel, words(ORDINARY),
                        diet, words("Only " + CANARY + " 2"),
                        access, words("A nest for a " + CANARY),
                        letter, new Answer.Upload(token, "")));
    }

    @AfterEach
    void nowAgain() {
        clock.reset();
        fixture.as.member(room.organiser, () -> people.cancel(signUp, "The test is over."));
        jobs.runAllDue();
    }

    @Test
    void untilTheirDayTheyStandInOnePlaceOnly(CapturedOutput log) {
        fixture.as.member(room.organiser, () -> people.cancel(signUp, "Asked by phone."));
        jobs.runAllDue();

        assertThat(whereItStands(CANARY)).containsExactly("sign_up_answer.words");
        assertThat(whereItStands(IN_A_FILE)).containsExactly("stored_file.name");
        assertThat(exported(ORDINARY)).isTrue();
        assertThat(exported(CANARY)).isFalse();
        assertThat(mailed(CANARY)).isFalse();
        assertThat(found(CANARY)).isFalse();
        assertThat(log.getAll()).doesNotContain(CANARY);
    }

    @Test
    void whoAsksForThemInAFileIsNotedWithoutWhatTheyRead() {
        var table = fixture.as.member(room.organiser, () -> desk.tableWithSensitive(room.slug));

        assertThat(table.of(signUp)).anyMatch(cell -> cell.toString().contains(CANARY));
        var noted = audit.entries(room.organiser, "events.export.sensitive", EventAccess.ref(room.id), null, 10);
        assertThat(noted).hasSize(1);
        assertThat(noted.getFirst().detail()).doesNotContain(CANARY);
    }

    @Test
    void onTheirDayTheyAreGoneEverywhere(CapturedOutput log) throws IOException {
        jobs.runAllDue();
        clock.setTo(end().minusSeconds(60));
        erasing.run();
        assertThat(whereItStands(CANARY)).isNotEmpty();
        assertThat(onDisk(IN_A_FILE)).isTrue();

        clock.setTo(end().plusSeconds(1));
        assertThat(erasing.run()).isGreaterThanOrEqualTo(3);
        assertThat(erasing.run()).isZero();
        clock.reset();

        for (var word : List.of(CANARY, IN_A_FILE)) {
            assertThat(whereItStands(word)).isEmpty();
            assertThat(mailed(word)).isFalse();
            assertThat(found(word)).isFalse();
            assertThat(onDisk(word)).isFalse();
            assertThat(log.getAll()).doesNotContain(word);
        }
        var table = fixture.as.member(room.organiser, () -> desk.tableWithSensitive(room.slug));
        assertThat(table.of(signUp)).containsExactly(Cell.of(ORDINARY), Cell.NOTHING, Cell.NOTHING, Cell.NOTHING);
        assertThat(room.answers(person)).containsOnlyKeys(hotel);
    }

    /** Thirty days after the end, by the clock of the place. */
    private Instant end() {
        return room.first
                .plusDays(32)
                .atTime(LocalTime.of(17, 0))
                .atZone(ZoneId.of("Europe/Lisbon"))
                .toInstant();
    }

    private boolean exported(String word) {
        return fixture.as.member(room.organiser, () -> desk.table(room.slug)).of(signUp).stream()
                .anyMatch(cell -> cell.toString().contains(word));
    }

    private boolean mailed(String word) {
        return catcher.mails().stream().anyMatch(mail -> (mail.subject() + mail.text() + mail.html()).contains(word));
    }

    private boolean found(String word) {
        return fixture.as.member(
                room.organiser, () -> !search.find(SearchQuestion.of(word)).isEmpty());
    }

    private boolean onDisk(String word) throws IOException {
        try (var all = java.nio.file.Files.walk(folder)) {
            for (var file : all.filter(java.nio.file.Files::isRegularFile).toList()) {
                if (new String(java.nio.file.Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The columns of the store in which the word can be read. */
    private List<String> whereItStands(String word) {
        return sql
                .sql("select concat(c.table_name, '.', c.column_name) from information_schema.columns c"
                        + " join information_schema.tables t using (table_schema, table_name)"
                        + " where c.table_schema = database() and t.table_type = 'BASE TABLE'"
                        + " and c.data_type in ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'binary',"
                        + " 'varbinary', 'blob', 'mediumblob', 'longblob')")
                .query(String.class)
                .list()
                .stream()
                .filter(column -> {
                    var parts = column.split("\\.", 2);
                    return sql.sql("select count(*) from `" + parts[0] + "` where instr(cast(`" + parts[1]
                                            + "` as binary), cast(:word as binary)) > 0")
                                    .param("word", word)
                                    .query(Integer.class)
                                    .single()
                            > 0;
                })
                .toList();
    }

    private static ByteArrayInputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }
}
