package org.ricdm.passerelle.practice.adoption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.adoption.AskedRows.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions of an adoption, answered by whoever holds a key out of a mail. Opening a page answers nothing. */
@Service
@Transactional
@OpenToAll("the key in the address is the permission; it opens one question of one adoption for who was asked")
public class AnswerByKey {

    /** How long a question waits for its answer. */
    static final Duration OPEN = Duration.ofDays(90);

    /** How long an answer may be corrected. */
    static final Duration CORRECTED = Duration.ofDays(30);

    private final JdbcClient sql;
    private final AskedRows questions;
    private final PracticeAccess practices;
    private final Clock clock;

    AnswerByKey(JdbcClient sql, AskedRows questions, PracticeAccess practices, Clock clock) {
        this.sql = sql;
        this.questions = questions;
        this.practices = practices;
        this.clock = clock;
    }

    /** The page that a key opens. */
    public static String path(String key) {
        return "/adoptions/answer/" + key;
    }

    /**
     * What is asked. Four statements.
     *
     * @throws NotOpen when the key is nobody's, or the question is asked of somebody else by now
     */
    @Transactional(readOnly = true)
    public AskedQuestion open(String key) {
        var asked = asked(key);
        return sql.sql("select a.practice_id, a.started_on, c.name from adoption a join centre c on c.id = a.centre_id"
                        + " where a.id = :id")
                .param("id", asked.adoptionId())
                .query((row, n) -> {
                    var sheet = practices.any(row.getLong("practice_id"));
                    return new AskedQuestion(
                            asked.question(),
                            sheet.link(),
                            sheet.language(),
                            row.getString("name"),
                            row.getObject("started_on", LocalDate.class),
                            asked.answer(),
                            isOpen(asked));
                })
                .single();
    }

    /**
     * Keeps the answer, or in the 30 days after the first one corrects it. False when it is too late: nothing is changed.
     *
     * @param choice one of {@link AdoptionQuestion#choices}
     * @throws NotOpen as {@link #open}
     * @throws InvalidInput on {@code answer} when it is none of the choices
     */
    public boolean give(String key, String choice) {
        var found = asked(key);
        questions.hold(found.adoptionId(), found.question());
        var asked = asked(key);
        if (!isOpen(asked)) {
            return false;
        }
        mustBeOffered(asked.question(), choice);
        questions.answer(asked.adoptionId(), asked.question(), choice, asked.askedOf(), Instant.now(clock));
        return true;
    }

    static void mustBeOffered(AdoptionQuestion question, String choice) {
        if (!question.choices().contains(choice)) {
            throw InvalidInput.of("answer", "adoption.error.choose");
        }
    }

    private boolean isOpen(Waiting asked) {
        var answered = asked.answeredAt();
        var until = answered == null ? asked.askedAt().plus(OPEN) : answered.plus(CORRECTED);
        return Instant.now(clock).isBefore(until);
    }

    private Waiting asked(String key) {
        return questions.opened(key).orElseThrow(() -> new NotOpen("adoption-question"));
    }
}
