package org.ricdm.passerelle.event.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.programme.SpeakerEntry;
import org.ricdm.passerelle.event.programme.Speakers;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** Each says how it was for themselves; what was said is for organisers, of a session also for who spoke in it. */
@PortalTest
class WrongPersonAtFeedbackTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    FeedbackRoom room;

    @Autowired
    Feedback feedback;

    @Autowired
    FeedbackDesk desk;

    @Autowired
    EventTeam team;

    @Autowired
    Speakers speakers;

    @Autowired
    AdjustableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.event.feedback");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        tries.put("Feedback.mine", () -> forWhoTookPart(event -> feedback.mine(event.slug())));
        tries.put(
                "Feedback.give",
                () -> forWhoTookPart(
                        event -> feedback.give(event.slug(), event.plenary, new FeedbackAnswer(4, null, ""))));
        tries.put("FeedbackDesk.results", () -> forOrganisers(event -> desk.results(event.slug())));
        tries.put("FeedbackDesk.everything", () -> forOrganisers(event -> desk.everything(event.slug())));
        tries.put("FeedbackDesk.switchOn", () -> forOrganisers(event -> desk.switchOn(event.slug())));
        tries.put("FeedbackDesk.switchOff", () -> forOrganisers(event -> desk.switchOff(event.slug())));
        tries.put("FeedbackDesk.session", () -> {
            forOrganisers(event -> desk.session(event.slug(), event.alpha));
            speakersSeeTheirOwnSession();
        });
        return tries;
    }

    private void speakersSeeTheirOwnSession() {
        clock.reset();
        var event = room.open();
        var member = fixture.member();
        var speaker = fixture.as.member(
                event.event.organiser(), () -> speakers.add(event.id(), new SpeakerEntry(member, "Ana Lopes", "", "")));
        var session = event.school.add(event.school.session(event.beta).entry().spokenBy(java.util.List.of(speaker)));
        event.school.release();
        event.over();

        assertThat(fixture.as
                        .member(member, () -> desk.session(event.slug(), session))
                        .isForOrganiser())
                .isFalse();
        assertThatThrownBy(() -> fixture.as.member(member, () -> desk.session(event.slug(), event.alpha)))
                .isInstanceOf(NotOpen.class);
        var other = room.open();
        assertThatThrownBy(() -> fixture.as.member(member, () -> desk.session(other.slug(), session)))
                .isInstanceOf(NotOpen.class);
    }

    private void forWhoTookPart(Consumer<FeedbackRoom.Made> act) {
        clock.reset();
        var event = room.open();
        var person = event.person();
        event.over();
        for (var wrong : new long[] {fixture.member(), event.event.organiser()}) {
            refused(wrong, event, act);
        }
        fixture.as.member(person, () -> act.accept(event));
    }

    private void forOrganisers(Consumer<FeedbackRoom.Made> act) {
        clock.reset();
        var event = room.open();
        var person = event.person(event.alpha);
        var helper = fixture.member();
        fixture.as.member(
                event.event.organiser(),
                () -> team.name(event.id(), helper, Set.of(TeamPart.PROGRAMME, TeamPart.CHECK_IN, TeamPart.CATERING)));
        event.over();
        for (var wrong : new long[] {fixture.member(), fixture.organiser(), helper, person}) {
            refused(wrong, event, act);
        }
        fixture.as.member(event.event.organiser(), () -> act.accept(event));
    }

    private void refused(long wrong, FeedbackRoom.Made event, Consumer<FeedbackRoom.Made> act) {
        assertThatThrownBy(() -> fixture.as.member(wrong, () -> act.accept(event)))
                .isInstanceOf(NotOpen.class);
    }
}
