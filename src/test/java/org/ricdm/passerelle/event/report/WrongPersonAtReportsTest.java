package org.ricdm.passerelle.event.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** The report and the list of who was there are for those who run that event. */
@PortalTest
class WrongPersonAtReportsTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    ReportRoom room;

    @Autowired
    Reports reports;

    @Autowired
    EventTeam team;

    @Autowired
    Events events;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.event.report");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        tries.put("Reports.open", () -> tried(slug -> reports.open(slug)));
        tries.put("Reports.attendance", () -> tried(slug -> reports.attendance(slug, null)));
        tries.put("Reports.trend", () -> tried(slug -> reports.trend(events.find(slug))));
        return tries;
    }

    /** Somebody who takes part, an organiser of another event, and a helper who does every other part of this one. */
    private void tried(Consumer<String> act) {
        var made = room.open();
        var helper = fixture.member();
        fixture.as.member(
                made.organiser(),
                () -> team.name(
                        made.event.event.id(),
                        helper,
                        Set.of(TeamPart.CHECK_IN, TeamPart.CATERING, TeamPart.PROGRAMME)));
        for (var wrong : new long[] {made.inAlpha, fixture.organiser(), helper}) {
            assertThatThrownBy(() -> fixture.as.member(wrong, () -> act.accept(made.slug())))
                    .isInstanceOf(NotOpen.class);
        }
        fixture.as.member(made.organiser(), () -> act.accept(made.slug()));
    }
}
