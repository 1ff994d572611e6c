package org.ricdm.passerelle.practice.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.Sheets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adoptions for one test, made through the domain's own methods. */
@Component
public class AdoptionRoom {

    /** Five answers. */
    public static final Outcome OUTCOME = new Outcome(
            Effort.MORE, Result.AS_PROMISED, "We asked two questions.", Again.YES, "Begin with your regulars.");

    private final Fixture fixture;
    private final PracticeRoom practices;
    private final Adoptions adoptions;
    private final Adaptations adaptations;
    private final Sheets sheets;
    private final JdbcClient sql;
    private final Clock clock;

    AdoptionRoom(
            Fixture fixture,
            PracticeRoom practices,
            Adoptions adoptions,
            Adaptations adaptations,
            Sheets sheets,
            JdbcClient sql,
            Clock clock) {
        this.fixture = fixture;
        this.practices = practices;
        this.adoptions = adoptions;
        this.adaptations = adaptations;
        this.sheets = sheets;
        this.sql = sql;
        this.clock = clock;
    }

    /** A day that is not to come anywhere near the test centres. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A plan without a date, shown to everybody. */
    public static AdoptionPlan planned() {
        return new AdoptionPlan(null, AdoptionVisibility.PUBLIC);
    }

    /** A plan that begins on that day, shown to everybody. */
    public static AdoptionPlan from(LocalDate day) {
        return new AdoptionPlan(day, AdoptionVisibility.PUBLIC);
    }

    /** What the member's centre plans. */
    public long plan(long practice, long member) {
        return fixture.as.member(member, () -> adoptions.begin(practice, planned()));
    }

    /** What the member's centre runs since today. */
    public long run(long practice, long member) {
        return fixture.as.member(member, () -> adoptions.begin(practice, from(today())));
    }

    /** What the member's centre has finished today. */
    public long finished(long practice, long member) {
        var id = run(practice, member);
        fixture.as.member(member, () -> adoptions.finish(id, OUTCOME, today()));
        return id;
    }

    /** What the member's centre has given up today. */
    public long stopped(long practice, long member) {
        var id = run(practice, member);
        fixture.as.member(member, () -> adoptions.stop(id, new Stopping(StopReason.MONEY, "")));
        return id;
    }

    /** In that state, whatever led there. */
    public long in(AdoptionState state, long practice, long member) {
        return switch (state) {
            case PLANNED -> plan(practice, member);
            case RUNNING -> run(practice, member);
            case FINISHED -> finished(practice, member);
            case STOPPED -> stopped(practice, member);
        };
    }

    /** A published sheet of another centre's member, made out of that one. Returns its id. */
    public long adapted(long practice, String title) {
        var member = fixture.member();
        var adoption = run(practice, member);
        return fixture.as.member(member, () -> {
            var id = adaptations.adapt(adoption);
            var before = sheets.open(id).content();
            sheets.keep(id, before, before.with(SheetField.TITLE, title));
            sheets.publish(id);
            return id;
        });
    }

    /** The state of an adoption. */
    public AdoptionState state(long adoption) {
        return AdoptionState.valueOf(sql.sql("select state from adoption where id = :id")
                .param("id", adoption)
                .query(String.class)
                .single());
    }

    /** What that person was told of adoptions of that sheet, in order. */
    public List<String> told(long member, long practice) {
        return sql.sql("select s.what from notice n join adoption_step s on s.id = n.object_id"
                        + " where n.recipient_id = :member and n.object_kind = 'adoptionstep'"
                        + " and n.thread_kind = 'practice' and n.thread_id = :practice order by n.id")
                .param("member", member)
                .param("practice", practice)
                .query(String.class)
                .list();
    }

    /** A spark of somebody of another centre. */
    public long sheet() {
        return practices.spark(fixture.member());
    }
}
