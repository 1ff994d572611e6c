package org.ricdm.passerelle.practice;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sheets of practices for one test, made through the domain's own methods. */
@Component
public class PracticeRoom {

    private final Fixture fixture;
    private final Sheets sheets;
    private final SheetLife life;
    private final JdbcClient sql;

    PracticeRoom(Fixture fixture, Sheets sheets, SheetLife life, JdbcClient sql) {
        this.fixture = fixture;
        this.sheets = sheets;
        this.life = life;
        this.sql = sql;
    }

    /** Whole as a spark, in English. */
    public static SheetContent sparkContent(String title) {
        return SheetContent.EMPTY
                .in(Language.EN)
                .with(SheetField.TITLE, title)
                .with(SheetField.PROMISE, "People leave with a next step.")
                .with(SheetField.PUBLIC, List.of("young-neet"))
                .with(SheetField.NEED, "Many come once and never again.")
                .with(SheetField.DONE, "We ask one question and write down the answer.");
    }

    /** Whole as a full sheet, in English. */
    public static SheetContent fullContent(String title) {
        return sparkContent(title)
                .with(SheetField.SERVICES, List.of("workshop-service"))
                .with(SheetField.THEMES, List.of("career-guidance"))
                .with(SheetField.PRINCIPLES, List.of("OPEN_TO_ALL"))
                .withRows(
                        SheetField.STAFF, List.of(new SheetRow("s1", Map.of("role", "Guidance adviser", "hours", "4"))))
                .with(SheetField.MONEY, MoneyBand.BELOW_1000.name())
                .with(SheetField.MATURITY, Maturity.ONE_YEAR.name())
                .withRows(
                        SheetField.INDICATORS,
                        List.of(new SheetRow(
                                "i1", Map.of("name", "People who came back", "baseline", "12", "value", "31"))))
                .with(SheetField.FAILED, "Nobody read the poster.")
                .with(SheetField.EVIDENCE, EvidenceLevel.OWN_MONITORING.name())
                .with(SheetField.CONDITIONS, "A table near the door.")
                .with(SheetField.MAY_CHANGE, "The question.")
                .with(SheetField.MUST_STAY, "That it is only one.")
                .with(SheetField.FIRST_DAYS, "Write the question, try it on five people.")
                .withRows(
                        SheetField.RISKS,
                        List.of(new SheetRow("r1", Map.of("risk", "A queue", "answer", "A second table"))));
    }

    /** A draft that holds that. */
    public long draft(long author, SheetContent content) {
        return fixture.as.member(author, () -> sheets.begin(SheetKind.PRACTICE, content));
    }

    /** A published spark with a title of its own. */
    public long spark(long author) {
        return spark(author, Fixture.unique("Spark"));
    }

    /** A published spark of that title. */
    public long spark(long author, String title) {
        var id = draft(author, sparkContent(title));
        fixture.as.member(author, () -> sheets.publish(id));
        return id;
    }

    /** A full sheet that is not yet handed in, and that nobody but its author reads. */
    public long fullDraft(long author) {
        return fullDraft(author, fullContent(Fixture.unique("Sheet")));
    }

    /** A full draft that holds that. */
    public long fullDraft(long author, SheetContent content) {
        var id = draft(author, content);
        fixture.as.member(author, () -> sheets.extend(id));
        return id;
    }

    /** A full sheet with the label, as reviewers would have left it; read by visitors too if its author lets them. */
    public long accepted(long author, SheetContent content, Audience audience) {
        var id = fullDraft(author, content);
        fixture.as.member(author, () -> {
            sheets.choose(id, SheetKind.PRACTICE, audience);
            List.of(SheetState.SUBMITTED, SheetState.IN_REVIEW, SheetState.ACCEPTED)
                    .forEach(state -> life.become(id, state));
        });
        return id;
    }

    /** As {@link #accepted(long, SheetContent, Audience)}, for the network only. */
    public long accepted(long author) {
        return accepted(author, fullContent(Fixture.unique("Sheet")), Audience.NETWORK);
    }

    /** Adds one more author, whoever asks. */
    public void write(long practice, long author) {
        sql.sql("insert into practice_person (practice_id, member_id, part, position)"
                        + " select :id, :member, 'AUTHOR', 1 + count(*) from practice_person"
                        + " where practice_id = :id and part = 'AUTHOR'")
                .param("id", practice)
                .param("member", author)
                .update();
    }

    /** The state of a sheet. */
    public SheetState state(long practice) {
        return SheetState.valueOf(sql.sql("select state from practice where id = :id")
                .param("id", practice)
                .query(String.class)
                .single());
    }
}
