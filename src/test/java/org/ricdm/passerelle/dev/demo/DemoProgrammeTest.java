package org.ricdm.passerelle.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.programme.Conflict;
import org.ricdm.passerelle.event.programme.Planning;
import org.ricdm.passerelle.event.programme.Programme;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.Severity;
import org.springframework.beans.factory.annotation.Autowired;

/** The programmes of the demo data are plausible: they could be released. */
@PortalTest
class DemoProgrammeTest {

    @Autowired
    Fixture fixture;

    @Autowired
    DemoProgramme demo;

    @Autowired
    Planning planning;

    @Autowired
    Programme programme;

    @Test
    void portoHasItsSessionsAndNoConflict() {
        var organiser = fixture.organiser();
        var slug = fixture.event(organiser, LocalDate.of(2030, 4, 24));
        demo.porto(slug, organiser);

        var plan = fixture.as.member(organiser, () -> planning.open(slug));
        assertThat(plan.release()).isEqualTo(1);
        assertThat(plan.conflicts().stream().filter(one -> one.severity() != Severity.WARNS))
                .isEmpty();
        assertThat(plan.conflicts()).extracting(Conflict::rule).isEmpty();
        assertThat(count(plan.sessions().stream().map(one -> one.entry().kind()).toList(), SessionKind.WORKSHOP))
                .isEqualTo(24);
        assertThat(programme.open(slug, Language.FR).days()).hasSize(3);
        assertThat(plan.sessions())
                .allSatisfy(session -> assertThat(session.entry().texts()).containsKey(Language.EN));
    }

    @Test
    void genovaHasNineSessions() {
        var organiser = fixture.organiser();
        var slug = fixture.event(organiser, LocalDate.of(2030, 4, 24));
        demo.genova(slug, organiser);

        assertThat(programme.open(slug, Language.IT).days())
                .flatExtracting(day -> day.sessions())
                .hasSize(9);
    }

    private static long count(java.util.List<SessionKind> kinds, SessionKind wanted) {
        return kinds.stream().filter(kind -> kind == wanted).count();
    }
}
