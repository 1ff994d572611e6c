package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-ups are for those who run the event, and each member's own for that member. */
@PortalTest
class WrongPersonAtSignUpsTest extends TriedByTheWrongPerson {

    private static final Picked EVERYBODY = new Picked(DeskFilter.ALL, Set.of());
    private static final BulkAct APPROVED = new BulkAct(BulkAct.Kind.APPROVE, null, "");

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    SignUps signUps;

    @Autowired
    Companions companions;

    @Autowired
    SignUpDesk desk;

    @Autowired
    SignUpSettings settings;

    @Autowired
    SavedFilters filters;

    @Autowired
    SignUpEditing editing;

    @Autowired
    JdbcClient sql;

    @Autowired
    ManySignUps many;

    @Autowired
    GroupSignUps group;

    @Autowired
    MyCalendar calendar;

    @Autowired
    EventTeam team;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.event.signup");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        ofMembers(tries);
        ofCompanions(tries);
        forOrganisers(tries, "SignUpSettings.find", event -> settings.find(event.slug()));
        forOrganisers(tries, "SignUpSettings.change", event -> {
            var now = settings.find(event.slug());
            return settings.change(event.slug(), now.version(), now.setup());
        });
        forOrganisers(
                tries,
                "SignUpDesk.open",
                event -> desk.open(event.slug(), DeskFilter.ALL, null).page());
        forOrganisers(tries, "SignUpDesk.categories", event -> desk.categories(event.slug()));
        forOrganisers(tries, "SignUpDesk.portion", event -> desk.portion(event.slug(), DeskFilter.ALL, null));
        forOrganisers(tries, "ManySignUps.preview", event -> many.preview(event.slug(), EVERYBODY, APPROVED));
        forOrganisers(tries, "ManySignUps.carryOut", event -> many.carryOut(event.slug(), EVERYBODY, APPROVED, 0));
        forOrganisers(tries, "SavedFilters.save", event -> filters.save(event.slug(), "All", DeskLook.ALL));
        forOrganisers(tries, "SavedFilters.delete", event -> {
            filters.delete(event.slug(), 0);
            return true;
        });
        onOne(tries, "SignUpEditing.open", id -> editing.open(slugOf(id), id));
        onOne(tries, "SignUpEditing.change", id -> {
            editing.change(slugOf(id), id, latest(id), other(id), "Asked by phone.");
            return true;
        });
        onOne(tries, "SignUpDesk.history", id -> desk.history(id).size());
        onOne(tries, "SignUpDesk.approve", id -> {
            desk.approve(id);
            return true;
        });
        onOne(tries, "SignUpDesk.decline", id -> {
            desk.decline(id, "No room.");
            return true;
        });
        onOne(tries, "SignUpDesk.cancel", id -> {
            desk.cancel(id, "Asked by phone.");
            return true;
        });
        onOne(tries, "SignUpDesk.moveUp", id -> {
            desk.moveUp(id, "Speaks.");
            return true;
        });
        onOne(tries, "SignUpDesk.giveReserve", id -> {
            desk.giveReserve(id, "Speaks.");
            return true;
        });
        forWhoBringsPeople(tries);
        ofOnesCalendar(tries, "MyCalendar.make", calendar::make);
        ofOnesCalendar(tries, "MyCalendar.mine", calendar::mine);
        ofOnesCalendar(tries, "MyCalendar.revoke", () -> {
            calendar.revoke();
            return true;
        });
        return tries;
    }

    private String slugOf(long id) {
        return sql.sql("select e.slug from event e join sign_up s on s.event_id = e.id where s.id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private long latest(long id) {
        return sql.sql("select max(id) from sign_up_step where sign_up_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private NewSignUp other(long id) {
        return new NewSignUp(
                sql.sql("select category_id from sign_up where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single(),
                EventMode.ONLINE);
    }

    private void forWhoBringsPeople(Map<String, Runnable> tries) {
        bringing(tries, "GroupSignUps.open", event -> group.open(event.slug(), null));
        bringing(tries, "GroupSignUps.candidates", event -> group.candidates(event.slug(), "", 10));
        bringing(tries, "GroupSignUps.preview", event -> group.preview(event.slug(), somebody(event)));
        bringing(tries, "GroupSignUps.signUp", event -> group.signUp(event.slug(), somebody(event)));
        deciding(tries, "GroupSignUps.approve", (slug, id) -> group.approve(slug, id));
        deciding(tries, "GroupSignUps.decline", (slug, id) -> group.decline(slug, id, "Not this year."));
    }

    private static GroupEntry somebody(SignUpRoom.Opened event) {
        return new GroupEntry(
                List.of(),
                "Ana Sá\t" + Fixture.unique("ana") + "@elsewhere.example",
                event.category(),
                EventMode.ON_SITE,
                GroupMode.REST_WAITS);
    }

    /** What one does with one's own address changes and tells nothing of somebody else's. */
    private void ofOnesCalendar(Map<String, Runnable> tries, String name, Supplier<?> act) {
        tries.put(name, () -> {
            var owner = room.member();
            var address = fixture.as.member(owner, calendar::make);
            var other = room.member();

            assertThat(String.valueOf(fixture.as.<Object>member(other, act::get)))
                    .doesNotContain(address);
            assertThat(calendar.feed(address.replaceAll(".*/([^/]+)\\.ics", "$1")))
                    .contains("BEGIN:VCALENDAR");
            assertThat(fixture.as.member(owner, calendar::mine)).isPresent();
        });
    }

    /** Members who coordinate nothing bring nobody. */
    private void bringing(Map<String, Runnable> tries, String name, Function<SignUpRoom.Opened, Object> act) {
        tries.put(name, () -> {
            var event = room.opened(3);
            var coordinator = fixture.member(Language.EN, room.centre(), Role.COORDINATOR);
            wrong(event, () -> act.apply(event));
            assertThat(fixture.as.<Object>member(coordinator, () -> act.apply(event)))
                    .isNotNull();
        });
    }

    /** Only the coordinator of the Cité whose quota counts says yes or no. */
    private void deciding(Map<String, Runnable> tries, String name, BiConsumer<String, Long> act) {
        tries.put(name, () -> {
            var event = room.opened(setup -> SignUpRoom.with(setup, SignUpRoom::byCoordinators));
            room.signUp(event, room.member());
            var id = fixture.as
                    .member(
                            event.organiser(),
                            () -> desk.open(event.slug(), DeskFilter.ALL, null).page())
                    .rows()
                    .getFirst()
                    .id();
            Supplier<Object> decide = () -> {
                act.accept(event.slug(), id);
                return true;
            };
            wrong(event, decide);
            refused(fixture.member(Language.EN, fixture.centre(), Role.COORDINATOR), decide);
            refused(fixture.member(Language.EN, fixture.associatedCentre(room.centre()), Role.COORDINATOR), decide);
            assertThat(room.states(event)).containsExactly(SignUpState.TO_BE_APPROVED);
            fixture.as.member(fixture.member(Language.EN, room.centre(), Role.COORDINATOR), decide);
            assertThat(room.states(event)).doesNotContain(SignUpState.TO_BE_APPROVED);
        });
    }

    /** Everybody signs up for themselves only: what one does changes nothing for others, and a draft is not there. */
    private void ofMembers(Map<String, Runnable> tries) {
        tries.put("SignUps.open", () -> {
            var organiser = fixture.organiser();
            var draft = fixture.draftEvent(organiser, room.today().plusDays(90));

            refused(room.member(), () -> signUps.open(draft));
            assertThat(fixture.as
                            .member(organiser, () -> signUps.open(draft))
                            .event()
                            .slug())
                    .isEqualTo(draft);
        });
        tries.put("SignUps.signUp", () -> {
            var draft = fixture.draftEvent(fixture.organiser(), room.today().plusDays(90));
            var event = room.opened(3);

            refused(room.member(), () -> signUps.signUp(draft, new NewSignUp(event.category(), EventMode.ON_SITE)));
            assertThat(room.signUp(event, room.member())).isEqualTo(SignUpState.CONFIRMED);
        });
        tries.put(
                "SignUps.change",
                () -> onesOwn(slug -> {
                    signUps.change(slug, signUps.open(slug).mine() == null ? ANY : own(slug));
                    return true;
                }));
        tries.put(
                "SignUps.cancel",
                () -> onesOwn(slug -> {
                    signUps.cancel(slug);
                    return true;
                }));
        tries.put(
                "SignUps.accept",
                () -> onesOwn(slug -> {
                    signUps.accept(slug);
                    return true;
                }));
    }

    /** Whom somebody brings is theirs: not of who is not signed up, nor of who is and brings others. */
    private void ofCompanions(Map<String, Runnable> tries) {
        tries.put("Companions.add", () -> {
            var event = room.opened(setup -> SignUpRoom.bringing(setup, 2));
            refused(room.member(), () -> companions.add(event.slug(), new NewCompanion("Ben Sá")));
            var owner = room.member();
            room.signUp(event, owner);
            assertThat(fixture.as.member(owner, () -> companions.add(event.slug(), new NewCompanion("Ben Sá"))))
                    .isEqualTo(SignUpState.CONFIRMED);
        });
        onCompanion(tries, "Companions.change", (slug, id) -> companions.change(slug, id, new NewCompanion("Bea Sá")));
        onCompanion(tries, "Companions.cancel", (slug, id) -> companions.cancel(slug, id));
        onCompanion(tries, "Companions.accept", (slug, id) -> companions.accept(slug, id));
    }

    private void onCompanion(Map<String, Runnable> tries, String name, BiConsumer<String, Long> act) {
        tries.put(name, () -> {
            var event = room.opened(setup -> SignUpRoom.bringing(setup, 2));
            var owner = room.member();
            room.signUp(event, owner);
            fixture.as.member(owner, () -> companions.add(event.slug(), new NewCompanion("Ben Sá")));
            var another = room.member();
            room.signUp(event, another);
            var id = sql.sql("select id from sign_up where event_id = :event and with_id is not null")
                    .param("event", event.id())
                    .query(Long.class)
                    .single();
            Supplier<Object> done = () -> {
                act.accept(event.slug(), id);
                return true;
            };
            refused(room.member(), done);
            refused(another, done);
            refused(event.organiser(), done);
            assertThat(room.states(event)).containsOnly(SignUpState.CONFIRMED);
            assertThat(fixture.as.<Object>member(owner, done)).isNotNull();
        });
    }

    private static final NewSignUp ANY = new NewSignUp(0, EventMode.ON_SITE);

    private NewSignUp own(String slug) {
        var mine = java.util.Objects.requireNonNull(signUps.open(slug).mine());
        return new NewSignUp(mine.categoryId(), EventMode.ONLINE);
    }

    /** Somebody who is not signed up reaches nobody's sign-up by it. */
    private void onesOwn(Function<String, Boolean> act) {
        var event = room.opened(3);
        var owner = room.member();
        room.signUp(event, owner);

        refused(room.member(), () -> act.apply(event.slug()));
        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED);
        assertThat(fixture.as.<Boolean>member(owner, () -> act.apply(event.slug())))
                .isTrue();
    }

    private void forOrganisers(Map<String, Runnable> tries, String name, Function<SignUpRoom.Opened, Object> act) {
        tries.put(name, () -> {
            var event = room.opened(3);
            wrong(event, () -> act.apply(event));
            assertThat(fixture.as.<Object>member(event.organiser(), () -> act.apply(event)))
                    .isNotNull();
        });
    }

    private void onOne(Map<String, Runnable> tries, String name, Function<Long, Object> act) {
        tries.put(name, () -> {
            var event = room.opened(
                    setup -> new SignUpSetup(setup.rules(), 1, null, null, 1, Map.of(), setup.categories()));
            var person = room.member();
            room.signUp(event, person);
            var id = fixture.as
                    .member(
                            event.organiser(),
                            () -> desk.open(event.slug(), DeskFilter.ALL, null).page())
                    .rows()
                    .getFirst()
                    .id();
            wrong(event, () -> act.apply(id));
            refused(person, () -> act.apply(id));
            assertThat(fixture.as.<Object>member(event.organiser(), () -> act.apply(id)))
                    .isNotNull();
        });
    }

    /** A member, an organiser of another event, and a helper who does another part of this one. */
    private void wrong(SignUpRoom.Opened event, Supplier<?> act) {
        var helper = fixture.member();
        fixture.as.member(
                event.organiser(), () -> team.name(event.id(), helper, Set.of(TeamPart.CHECK_IN, TeamPart.PROGRAMME)));
        for (var wrong : new long[] {fixture.member(), fixture.organiser(), helper}) {
            refused(wrong, act);
        }
    }

    private void refused(long wrong, Supplier<?> act) {
        assertThatThrownBy(() -> fixture.as.member(wrong, act)).isInstanceOf(NotOpen.class);
    }
}
