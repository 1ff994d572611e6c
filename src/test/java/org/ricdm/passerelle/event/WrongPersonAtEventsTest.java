package org.ricdm.passerelle.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** A member who does not run an event is refused by everything that those do who run it. */
@PortalTest
class WrongPersonAtEventsTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    Events events;

    @Autowired
    EventTeam team;

    @Autowired
    DeskToday today;

    @Autowired
    EventPartners partners;

    @Autowired
    EventPictures pictures;

    @Autowired
    EventCopies copies;

    @Autowired
    Clock clock;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.event");
    }

    @Override
    protected Set<String> forEveryMember() {
        return Set.of("Events.mayEnter", "EventCopies.isFresh");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        tries.put("Events.enter", () -> {
            var wrong = fixture.member();

            assertThatThrownBy(() -> fixture.draftEvent(wrong, day(90))).isInstanceOf(NotOpen.class);
            assertThat(fixture.draftEvent(fixture.organiser(), day(90))).isNotEmpty();
        });
        tries.put("Events.entry", () -> {
            var event = new Ours();
            event.refusesOthers(() -> events.entry(event.slug), "entry");
        });
        tries.put("Events.change", () -> {
            var event = new Ours();
            var entry = fixture.as.member(event.organiser, () -> events.entry(event.slug));
            event.refusesOthers(
                    () -> {
                        events.change(event.id, events.find(event.slug).version(), entry);
                        return true;
                    },
                    "change");
        });
        tries.put("Events.publish", () -> {
            var organiser = fixture.organiser();
            var slug = fixture.draftEvent(organiser, day(90));
            var id = fixture.as.member(organiser, () -> events.find(slug).id());

            assertThatThrownBy(() -> fixture.as.member(fixture.organiser(), () -> events.publish(id)))
                    .isInstanceOf(NotOpen.class);
            assertThatThrownBy(() -> fixture.as.nobody(() -> events.find(slug))).isInstanceOf(NotOpen.class);
            fixture.as.member(organiser, () -> events.publish(id));
            assertThat(fixture.as.nobody(() -> events.find(slug)).state()).isEqualTo(EventState.ANNOUNCED);
        });
        tries.put("Events.cancel", () -> {
            var event = new Ours();
            event.refusesOthers(
                    () -> {
                        events.cancel(event.id, "The house is flooded.");
                        return true;
                    },
                    "cancel");
            assertThat(event.state()).isEqualTo(EventState.CANCELLED);
        });
        tries.put("Events.toldOfCancelling", () -> {
            var event = new Ours();
            event.refusesOthers(() -> events.toldOfCancelling(event.id), "told of cancelling");
        });
        tries.put("Events.toldOfChange", () -> {
            var event = new Ours();
            var entry = fixture.as.member(event.organiser, () -> events.entry(event.slug));
            event.refusesOthers(() -> events.toldOfChange(event.id, entry), "told of a change");
        });
        tries.put("Events.archive", () -> {
            var event = new Ours(day(-90));
            event.refusesOthers(
                    () -> {
                        events.archive(event.id);
                        return true;
                    },
                    "archive");
            assertThat(event.state()).isEqualTo(EventState.ARCHIVED);
        });
        tries.put("EventPartners.of", () -> {
            var event = new Ours();
            event.refusesOthers(() -> partners.of(event.slug), "partners");
        });
        tries.put("EventPartners.name", () -> {
            var event = new Ours();
            event.refusesOthers(
                    () -> {
                        partners.name(event.id, List.of(new Partner("Forum", "", null)));
                        return true;
                    },
                    "partners");
        });
        tries.put("EventPictures.of", () -> {
            var event = new Ours();
            event.refusesOthers(() -> pictures.of(event.slug), "picture");
        });
        tries.put("EventPictures.set", () -> {
            var event = new Ours();
            event.refusesOthers(
                    () -> {
                        pictures.set(event.id, PictureEntry.NONE);
                        return true;
                    },
                    "picture");
        });
        tries.put("EventCopies.offer", () -> {
            var event = new Ours();
            event.refusesOthers(() -> copies.offer(event.slug), "offer");
        });
        tries.put("EventCopies.copy", () -> {
            var event = new Ours();
            var proposed = fixture.as
                    .member(event.organiser, () -> copies.offer(event.slug))
                    .proposed();
            event.refusesOthers(() -> copies.copy(event.slug, proposed), "copy");
        });
        tries.put("EventCopies.review", () -> {
            var event = new Ours();
            var slug = fixture.as.member(
                    event.organiser,
                    () -> copies.copy(event.slug, copies.offer(event.slug).proposed()));
            for (var wrong : new long[] {fixture.member(), fixture.organiser()}) {
                assertThatThrownBy(() -> fixture.as.member(wrong, () -> copies.review(slug)))
                        .isInstanceOf(NotOpen.class);
            }
            assertThat(fixture.as.member(event.organiser, () -> copies.review(slug)))
                    .isNotNull();
            assertThatThrownBy(() -> fixture.as.member(event.organiser, () -> copies.review(event.slug)))
                    .as("no copy")
                    .isInstanceOf(NotOpen.class);
        });
        tries.put("DeskToday.open", () -> {
            var event = new Ours();
            for (var wrong : new long[] {fixture.member(), fixture.organiser()}) {
                assertThatThrownBy(() -> fixture.as.member(wrong, () -> today.open(event.slug)))
                        .isInstanceOf(NotOpen.class);
            }
            assertThat(fixture.as
                            .member(event.organiser, () -> today.open(event.slug))
                            .next())
                    .isNotNull();
        });
        tries.put("EventTeam.of", () -> {
            var event = new Ours();
            event.refusesOthers(() -> team.of(event.slug), "team");
        });
        tries.put("EventTeam.name", () -> {
            var event = new Ours();
            var helper = fixture.member();
            event.refusesOthers(
                    () -> {
                        team.name(event.id, helper, Set.of(TeamPart.CHECK_IN));
                        return true;
                    },
                    "name");
        });
        return tries;
    }

    private LocalDate day(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    /** An event with its organiser and with a helper who does only another part. */
    private class Ours {

        final long organiser = fixture.organiser();
        final String slug;
        final long id;

        Ours() {
            this(day(90));
        }

        Ours(LocalDate first) {
            slug = fixture.event(organiser, first);
            id = events(organiser).id();
        }

        EventState state() {
            return events(organiser).state();
        }

        private EventBrief events(long who) {
            return fixture.as.member(who, () -> events.find(slug));
        }

        /** Refused to a member, to an organiser of other events and to a helper for meals; done for the organiser. */
        void refusesOthers(Supplier<?> operation, String name) {
            var helper = fixture.member();
            fixture.as.member(organiser, () -> team.name(id, helper, Set.of(TeamPart.CATERING)));
            for (var wrong : new long[] {fixture.member(), fixture.organiser(), helper}) {
                assertThatThrownBy(() -> fixture.as.member(wrong, operation))
                        .as(name)
                        .isInstanceOf(NotOpen.class);
            }
            assertThat(fixture.as.<Object>member(organiser, operation::get)).isNotNull();
        }
    }
}
