package org.ricdm.passerelle.event.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who came gets a certificate of what was noted, and what was once certified can be checked as it was. */
@PortalTest
class CertificatesTest {

    @Autowired
    Fixture fixture;

    @Autowired
    CertificateRoom room;

    @Autowired
    Certificates certificates;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JobRunner jobs;

    @Autowired
    JdbcClient sql;

    private CertificateRoom.Made event;

    @BeforeEach
    void anEvent() {
        event = room.open();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void itSaysTheSessionsAndTheirHoursOfWhichThoseInTwoAtOnceCountOnce() {
        var member = event.attending(Language.EN);
        event.over();

        var facts = mine(member).facts();

        assertThat(facts.sessions()).extracting(AttendedSession::title).containsExactly("Alpha", "Beta", "Gamma");
        assertThat(facts.minutes()).isEqualTo(105 + 75);
        assertThat(facts.days()).containsExactly(event.day);
        assertThat(facts.event()).isEqualTo("School of " + event.slug());
        assertThat(facts.place()).isEqualTo("Centro, Porto, Portugal");
    }

    @Test
    void whoWasNotedInNoSessionHasTheDaysAndNoHours() {
        var member = event.person();
        event.seen(event.signUp(member), 0, event.day.minusDays(1).atTime(18, 0));
        event.seen(event.signUp(member), 0, event.day.plusDays(1).atTime(9, 0));
        event.over();

        var facts = mine(member).facts();

        assertThat(facts.sessions()).isEmpty();
        assertThat(facts.minutes()).isZero();
        assertThat(facts.days()).containsExactly(event.day, event.day.plusDays(1));
    }

    @Test
    void askingAgainGivesTheSameOne() {
        var member = event.attending(Language.FR);
        event.over();
        var first = mine(member);

        event.after(Duration.ofDays(200));

        assertThat(mine(member)).isEqualTo(first);
        assertThat(certificates.check(first.code())).contains(first);
        assertThat(certificates.check(
                        " " + first.code().toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1-")))
                .contains(first);
    }

    @Test
    void whatIsNotedLaterMakesANewerOneAndTheOlderOneStillSaysWhatItSaid() {
        var member = event.person();
        event.seen(event.signUp(member), event.alpha, event.day.atTime(11, 0));
        event.over();
        var older = mine(member);

        event.seen(event.signUp(member), event.gamma, event.day.atTime(14, 0));
        event.over();
        var newer = mine(member);

        assertThat(newer.number()).isGreaterThan(older.number());
        assertThat(newer.facts().minutes()).isEqualTo(150);
        assertThat(certificates.check(newer.code()).orElseThrow().current()).isTrue();
        var checked = certificates.check(older.code()).orElseThrow();
        assertThat(checked.current()).isFalse();
        assertThat(checked.facts()).isEqualTo(older.facts());
    }

    @Test
    void thereIsNoneBeforeTheEnd() {
        var member = event.attending(Language.EN);

        assertThat(refusal(member)).isEqualTo("certificate.none.early");
    }

    @Test
    void thereIsNoneForWhoNeverCameOrWhoseScanWasTakenBack() {
        var absent = event.person();
        var mistaken = event.person();
        event.takeBack(event.seen(event.signUp(mistaken), 0, event.day.atTime(9, 0)));
        event.over();

        assertThat(refusal(absent)).isEqualTo("certificate.none.absent");
        assertThat(refusal(mistaken)).isEqualTo("certificate.none.absent");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheSessions() {
        var few = event.person();
        event.seen(event.signUp(few), event.alpha, event.day.atTime(11, 0));
        var many = event.attending(Language.EN);
        event.over();

        var first = statements(few);
        assertThat(statements(many)).isEqualTo(first);
        assertThat(statements(few)).isEqualTo(statements(many));
        var code = mine(many).code();
        assertThat(StatementCounter.during(() -> certificates.check(code))).hasSize(2);
        assertThat(StatementCounter.during(() -> certificates.check("nonsense")))
                .isEmpty();
    }

    @Test
    void whenAGuestIsForgottenTheirCertificateIsAndThoseOfMembersStay() {
        var guest = event.guest("Ana Lopes", Fixture.unique("ana") + "@elsewhere.example");
        event.seen(guest, 0, event.day.atTime(9, 5));
        var member = event.attending(Language.EN);
        event.over();
        var ofMember = mine(member);
        sql.sql("insert into certificate (code, sign_up_id, current_of, issued_at, language, person, event, starts_at,"
                        + " ends_at, time_zone, place, organiser, minutes) select '" + CertificateCode.make()
                        + "', :guest, :guest, now(), 'en', 'Ana Lopes', event, starts_at, ends_at, time_zone, place,"
                        + " organiser, 0 from certificate where id = :id")
                .param("guest", guest)
                .param("id", ofMember.number())
                .update();

        event.after(Duration.ofDays(364));
        jobs.runAllDue();
        assertThat(people()).contains("Ana Lopes");
        event.after(Duration.ofDays(366));
        jobs.runAllDue();

        assertThat(people()).hasSize(1).doesNotContain("Ana Lopes");
        assertThat(certificates.check(ofMember.code())).contains(ofMember);
    }

    @Test
    void noTwoCodesAreTheSameAndNoneIsAnythingElseTyped() {
        assertThat(CertificateCode.make()).hasSize(26).isNotEqualTo(CertificateCode.make());
        for (var typed : List.of("", "x", "0".repeat(25), "0".repeat(27), "' or 1=1 --", "u".repeat(26))) {
            assertThat(certificates.check(typed)).as(typed).isEmpty();
        }
    }

    private List<String> people() {
        return sql.sql(
                        "select c.person from certificate c join sign_up s on s.id = c.sign_up_id where s.event_id = :id")
                .param("id", event.event.id())
                .query(String.class)
                .list();
    }

    private Certificate mine(long member) {
        return fixture.as.member(member, () -> certificates.mine(event.slug()).certificate());
    }

    private int statements(long member) {
        return fixture.as.member(
                member,
                () -> StatementCounter.during(() -> certificates.mine(event.slug()))
                        .size());
    }

    private String refusal(long member) {
        var refused = new InvalidInput[1];
        assertThatThrownBy(() -> mine(member))
                .isInstanceOfSatisfying(InvalidInput.class, problem -> refused[0] = problem);
        return refused[0].problems().getFirst().messageKey();
    }
}
