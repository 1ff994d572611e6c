package org.ricdm.passerelle.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventParts.Said;
import org.ricdm.passerelle.event.form.Ask;
import org.ricdm.passerelle.event.form.Question;
import org.ricdm.passerelle.event.form.QuestionEntry;
import org.ricdm.passerelle.event.form.QuestionType;
import org.ricdm.passerelle.event.form.Questions;
import org.ricdm.passerelle.event.programme.Plan;
import org.ricdm.passerelle.event.programme.PlannedSession;
import org.ricdm.passerelle.event.programme.Planning;
import org.ricdm.passerelle.event.programme.ProgrammeSettings;
import org.ricdm.passerelle.event.programme.Rooms;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.event.programme.SessionEntry;
import org.ricdm.passerelle.event.seats.Door;
import org.ricdm.passerelle.event.seats.SeatDesk;
import org.ricdm.passerelle.event.seats.SeatsRoom;
import org.ricdm.passerelle.event.signup.Approval;
import org.ricdm.passerelle.event.signup.Category;
import org.ricdm.passerelle.event.signup.Promotion;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.SignUpRules;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.ricdm.passerelle.event.signup.SignUpSetup;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.Samples;
import org.ricdm.passerelle.people.Centres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The next edition of an event takes over everything but people. */
@PortalTest
class EventCopiesTest {

    private static final int YEAR = 364;

    @Autowired
    Fixture fixture;

    @Autowired
    SeatsRoom workshops;

    @Autowired
    SignUpRoom signUpRoom;

    @Autowired
    School schools;

    @Autowired
    EventCopies copies;

    @Autowired
    Events events;

    @Autowired
    EventTeam team;

    @Autowired
    EventPartners partners;

    @Autowired
    Centres centres;

    @Autowired
    Planning planning;

    @Autowired
    Rooms rooms;

    @Autowired
    SignUpSettings settings;

    @Autowired
    Questions questions;

    @Autowired
    EventPictures pictures;

    @Autowired
    EventPages pages;

    @Autowired
    Files files;

    @Autowired
    SeatDesk seats;

    @Autowired
    List<EventCopy> parts;

    @Autowired
    JdbcClient sql;

    @Test
    void whatIsSaidOfTheEventIsTakenOverAndTheTeamIsWhoCopies() {
        var source = workshops.open();
        var organiser = source.event.organiser();
        var centre = centres.all().getFirst();
        fixture.as.member(organiser, () -> {
            partners.name(
                    source.event.id(), List.of(new Partner("Forum", "https://f.example", null), Partner.of(centre)));
            team.name(source.event.id(), fixture.member(), Set.of(TeamPart.CATERING));
        });

        var slug = copied(organiser, source.slug());

        var before = fixture.as.member(organiser, () -> events.entry(source.slug()));
        var after = fixture.as.member(organiser, () -> events.entry(slug));
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("slug", "starts", "ends")
                .isEqualTo(before);
        assertThat(after.starts()).isEqualTo(before.starts().plusDays(YEAR));
        assertThat(after.ends()).isEqualTo(before.ends().plusDays(YEAR));
        assertThat(fixture.as.member(organiser, () -> events.find(slug).state()))
                .isEqualTo(EventState.DRAFT);
        assertThat(fixture.as.member(organiser, () -> partners.of(slug)))
                .isEqualTo(fixture.as.member(organiser, () -> partners.of(source.slug())));
        assertThat(fixture.as.member(organiser, () -> team.of(slug)))
                .extracting(one -> one.person().id(), EventTeam.Helper::parts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(organiser, Set.of(TeamPart.ORGANISER)));
    }

    @Test
    void aLogoAndThePictureAreTakenOverAsFilesOfTheirOwn() {
        var source = workshops.open();
        var organiser = source.event.organiser();
        fixture.as.member(organiser, () -> {
            var id = source.event.id();
            partners.name(id, List.of(new Partner("Forum", "", null, Partner.Logo.chosen(storedPicture()))));
            pictures.set(
                    id, new PictureEntry(storedPicture(), "", Map.of(Language.EN, "A bridge", Language.FR, "Un pont")));
        });

        var slug = copied(organiser, source.slug());

        fixture.as.member(organiser, () -> {
            var picture = pictures.of(slug);
            assertThat(picture.token())
                    .isNotNull()
                    .isNotEqualTo(pictures.of(source.slug()).token());
            assertThat(picture.alternatives())
                    .isEqualTo(pictures.of(source.slug()).alternatives());
            var shown = java.util.Objects.requireNonNull(pages.open(slug).picture());
            var original =
                    java.util.Objects.requireNonNull(pages.open(source.slug()).picture());
            assertThat(shown.width()).isEqualTo(original.width());
            assertThat(shown.versions()).contains(slug).doesNotContain(source.slug() + "/");
            assertThat(pictures.content(slug, java.util.Objects.requireNonNull(picture.token()))
                            .bytes())
                    .isRegularFile();
            assertThat(copies.offer(source.slug()).taken())
                    .extracting(EventParts.Said::messageKey)
                    .contains("event.copy.takes.picture");
            assertThat(copies.review(slug).attention())
                    .extracting(EventParts.Said::messageKey)
                    .contains("event.copy.picture.look");
            var before = logo(source.slug());
            var after = logo(slug);
            assertThat(after.token()).isNotEqualTo(before.token());
            assertThat(after.height()).isEqualTo(before.height());
            assertThat(partners.logo(slug, after.token()).bytes()).isRegularFile();
        });
    }

    private Partner.Logo logo(String slug) {
        return java.util.Objects.requireNonNull(partners.of(slug).getFirst().logo());
    }

    private String storedPicture() {
        return files.store(new java.io.ByteArrayInputStream(Samples.png(1200, 600)), "bridge.png")
                .token();
    }

    @Test
    void theProgrammeIsTakenOverAsAPlanWithoutSpeakersAndNothingOfItIsReleased() {
        var source = workshops.open(5, 5, 5);
        var school = source.school;
        var organiser = source.event.organiser();
        var hall = school.room("Hall", 200);
        var attic = school.room("Attic", 20);
        var track = school.track("Guidance");
        fixture.as.member(organiser, () -> {
            rooms.apart(school.id, attic, hall, 7);
            rooms.settle(school.id, new ProgrammeSettings(3, 2));
        });
        var speaker = school.speaker("Ana Lopes");
        var full = school.add(full(School.workshop("Full", School.at(16, 0)), attic, track, speaker));
        var gone = school.add(School.workshop("Gone", School.at(17, 30)));
        school.release();
        school.remove(gone);

        var slug = copied(organiser, source.slug());

        var before = school.plan();
        var after = fixture.as.member(organiser, () -> planning.open(slug));
        assertThat(after.release()).isZero();
        assertThat(after.speakers()).isEmpty();
        assertThat(after.settings()).isEqualTo(new ProgrammeSettings(3, 2));
        assertThat(after.rooms()).extracting(room -> room.entry()).isEqualTo(entries(before));
        assertThat(after.walks().between(room(after, "Hall"), room(after, "Attic")))
                .isEqualTo(7);
        assertThat(after.tracks())
                .singleElement()
                .satisfies(one -> assertThat(one.entry())
                        .isEqualTo(before.tracks().getFirst().entry()));
        assertThat(titles(after)).isEqualTo(titles(before)).doesNotContain("Gone");
        var copy = session(after, "Full");
        assertThat(copy.entry())
                .isEqualTo(inOther(
                        school.session(full).entry(),
                        room(after, "Attic"),
                        after.tracks().getFirst().id()));
        assertThat(count("event_released_session", after.event().id())).isZero();
        assertThat(count("event_speaker", after.event().id())).isZero();
    }

    @Test
    void theSignUpIsTakenOverWithAllLimitsAndNobodyIsSignedUp() {
        var cite = signUpRoom.centre();
        var rules = new SignUpRules(
                signUpRoom.today().minusDays(1).atStartOfDay(),
                signUpRoom.today().plusDays(60).atTime(12, 0),
                signUpRoom.today().plusDays(70).atTime(12, 0),
                signUpRoom.today().plusDays(50).atTime(8, 0),
                Approval.COORDINATOR,
                Promotion.OFFER,
                24,
                false);
        var source = signUpRoom.opened(setup -> new SignUpSetup(
                rules,
                100,
                80,
                40,
                10,
                Map.of(cite, 6),
                List.of(bringing(category("Member", null)), category("Partner", 12))));
        signUpRoom.signUp(source, signUpRoom.member());

        var slug = copied(source.organiser(), source.slug());

        var before = fixture.as.member(source.organiser(), () -> settings.find(source.slug()));
        var after = fixture.as.member(source.organiser(), () -> settings.find(slug));
        assertThat(after.setup())
                .usingRecursiveComparison()
                .ignoringFields("rules", "categories.id")
                .isEqualTo(before.setup());
        assertThat(after.setup().rules())
                .isEqualTo(new SignUpRules(
                        later(rules.opens()),
                        later(rules.closes()),
                        later(rules.changeUntil()),
                        later(rules.released()),
                        Approval.COORDINATOR,
                        Promotion.OFFER,
                        24,
                        false));
        assertThat(after.setup().categories().getFirst().id())
                .isNotEqualTo(before.setup().categories().getFirst().id());
        var id = after.event().id();
        assertThat(count("sign_up", id)).isZero();
        assertThat(sql.sql("select sum(taken + reserve_taken) from place_limit where event_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theQuestionsAreTakenOverWithWhatTheyHangOnAndWhatIsAskedNoMoreIsLeft() {
        var source = signUpRoom.opened(10);
        var hotel = ask(source, Ask.required(QuestionType.SINGLE, "Hotel", "Yes", "No"));
        var yes = Objects.requireNonNull(question(source.organiser(), source.slug(), "Hotel")
                .said()
                .options()
                .getFirst()
                .id());
        ask(source, hanging(Ask.ask(QuestionType.NUMBER, "Nights"), hotel, yes, source.category()));
        ask(source, Ask.required(QuestionType.CONSENT, "photos"));
        // The condition stands before what it hangs on.
        var nights = question(source.organiser(), source.slug(), "Nights");
        fixture.as.member(source.organiser(), () -> questions.moveUp(nights.id()));

        var slug = copied(source.organiser(), source.slug());

        var form = fixture.as
                .member(source.organiser(), () -> questions.form(slug))
                .questions();
        assertThat(form).extracting(one -> one.said().shortName()).containsExactly("Nights", "Hotel", "photos");
        var copiedHotel = question(source.organiser(), slug, "Hotel");
        var copiedNights = question(source.organiser(), slug, "Nights");
        assertThat(copiedHotel.id()).isNotEqualTo(hotel);
        assertThat(copiedNights.said().shownIf())
                .isEqualTo(new QuestionEntry.Condition(
                        copiedHotel.id(),
                        copiedHotel.said().options().getFirst().id(),
                        false));
        assertThat(copiedNights.said().categories())
                .containsExactly(signUpRoom
                        .setup(source.organiser(), slug)
                        .categories()
                        .getFirst()
                        .id());
        assertThat(question(source.organiser(), slug, "photos").said().agreement())
                .isEqualTo(Map.of(Language.EN, "I agree to photos"));
        assertThat(copiedHotel.said())
                .usingRecursiveComparison()
                .ignoringFields("options.id")
                .isEqualTo(question(source.organiser(), source.slug(), "Hotel").said());
    }

    @Test
    void aWorkshopForSomeCategoriesStaysClosedAndOneForInvitedPeopleIsTold() {
        var source = workshops.open(5, 5, 5);
        var organiser = source.event.organiser();
        var person = source.person();
        source.choose(person, source.gamma);
        fixture.as.member(organiser, () -> {
            seats.close(source.slug(), source.alpha, new Door(Set.of(source.event.category()), Set.of(person)));
            seats.close(source.slug(), source.beta, new Door(Set.of(), Set.of(person)));
        });

        var slug = copied(organiser, source.slug());

        var id = fixture.as.member(organiser, () -> events.find(slug).id());
        assertThat(sql.sql(
                                "select concat(t.title, ' ', d.category_id, ' ', coalesce(d.member_id, '-')) from seat_door d"
                                        + " join event_session s on s.id = d.session_id"
                                        + " join event_session_text t on t.session_id = s.id where s.event_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("Alpha "
                        + signUpRoom
                                .setup(organiser, slug)
                                .categories()
                                .getFirst()
                                .id() + " -");
        assertThat(attention(organiser, slug))
                .filteredOn(said -> said.messageKey().equals("seats.copy.open"))
                .extracting(said -> said.arguments().getFirst())
                .containsExactly("Beta");
    }

    @Test
    void anHourThatDoesNotExistOnTheNewDayIsMovedAndToldAndTheSessionLastsAsLong() {
        var organiser = fixture.organiser();
        var source = schools.open(organiser, fixture.event(organiser, School.FIRST_DAY));
        source.add(School.workshop("Night", School.FIRST_DAY.atTime(1, 15)));
        // At this place the clocks leap from one to two on 28 March 2032.
        var leap = LocalDate.of(2032, 3, 28);

        var slug = fixture.as.member(
                organiser,
                () -> copies.copy(source.slug, with(copies.offer(source.slug).proposed(), unique(), leap)));

        var session = session(fixture.as.member(organiser, () -> planning.open(slug)), "Night")
                .entry();
        assertThat(session.starts()).isEqualTo(leap.atTime(2, 15));
        assertThat(session.ends()).isEqualTo(leap.atTime(3, 30));
        var said = attention(organiser, slug);
        assertThat(said)
                .filteredOn(one -> one.messageKey().equals("programme.copy.moved.starts"))
                .singleElement()
                .satisfies(one -> assertThat(one.arguments().toString()).contains("Night", "01:15", "02:15"));
        assertThat(said)
                .extracting(Said::messageKey)
                .contains("programme.copy.weekend", "event.copy.weekend", "programme.copy.speakers");
    }

    @Test
    void windowsThatAreOverAndYearsInTheTextsAreTold() {
        var source = signUpRoom.opened(10);
        var entry = fixture.as.member(source.organiser(), () -> events.entry(source.slug()));
        var year = entry.starts().getYear();
        fixture.as.member(
                source.organiser(),
                () -> events.change(
                        source.id(),
                        events.find(source.slug()).version(),
                        new EventEntry(
                                entry.slug(),
                                entry.kind(),
                                entry.audience(),
                                entry.mode(),
                                entry.language(),
                                entry.starts(),
                                entry.ends(),
                                entry.zone(),
                                entry.place(),
                                entry.hostCentreId(),
                                Map.of(Language.EN, EventText.brief("School " + year, "In " + year + ".")))));
        var offer = fixture.as.member(source.organiser(), () -> copies.offer(source.slug()));
        assertThat(offer.proposed().titles()).isEqualTo(Map.of(Language.EN, "School " + (year + 1)));

        var soon = fixture.as.member(
                source.organiser(),
                () -> copies.copy(
                        source.slug(),
                        with(
                                offer.proposed(),
                                unique(),
                                offer.proposed().firstDay().minusDays(YEAR - 7))));
        var later = fixture.as.member(
                source.organiser(),
                () -> copies.copy(
                        source.slug(),
                        with(
                                offer.proposed(),
                                unique(),
                                offer.proposed().firstDay().plusDays(YEAR))));

        assertThat(attention(source.organiser(), soon)).isEmpty();
        assertThat(attention(source.organiser(), later))
                .filteredOn(said -> said.messageKey().equals("event.copy.year"))
                .singleElement()
                .satisfies(said -> assertThat(said.arguments()).isEqualTo(List.of(Integer.toString(year))));
        var past = fixture.as.member(
                source.organiser(),
                () -> copies.copy(
                        source.slug(),
                        with(
                                offer.proposed(),
                                unique(),
                                offer.proposed().firstDay().minusDays(YEAR + 140))));
        assertThat(attention(source.organiser(), past))
                .extracting(Said::messageKey)
                .contains("event.copy.past", "signup.copy.open");
    }

    @Test
    void askedTwiceItIsMadeOnceAndATakenAddressIsRefused() {
        var source = workshops.open(3, 3, 3);
        var organiser = source.event.organiser();
        var offer = fixture.as.member(organiser, () -> copies.offer(source.slug()));

        var first = fixture.as.member(organiser, () -> copies.copy(source.slug(), offer.proposed()));
        var second = fixture.as.member(organiser, () -> copies.copy(source.slug(), offer.proposed()));

        assertThat(second).isEqualTo(first);
        assertThatThrownBy(() -> fixture.as.member(
                        organiser,
                        () -> copies.copy(
                                source.slug(),
                                with(
                                        offer.proposed(),
                                        first,
                                        offer.proposed().firstDay().plusDays(7)))))
                .as("another copy at an address that is taken")
                .isInstanceOf(InvalidInput.class);
        assertThat(sql.sql("select count(*) from event_copy where source_id = :id")
                        .param("id", source.event.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> fixture.as.member(
                        organiser,
                        () -> copies.copy(
                                source.slug(),
                                with(
                                        offer.proposed(),
                                        source.slug(),
                                        offer.proposed().firstDay()))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> fixture.as.member(
                        organiser,
                        () -> copies.copy(
                                source.slug(),
                                with(
                                        offer.proposed(),
                                        unique(),
                                        offer.proposed().firstDay().plusYears(20)))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void twoClicksAtTheSameMomentMakeOneCopy() {
        var source = workshops.open(3, 3, 3);
        var organiser = source.event.organiser();
        var proposed =
                fixture.as.member(organiser, () -> copies.offer(source.slug())).proposed();

        var clicks = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> fixture.as.member(organiser, () -> copies.copy(source.slug(), proposed))))
                .limit(4)
                .toList();

        assertThat(clicks.stream().map(CompletableFuture::join).distinct()).containsExactly(proposed.slug());
        assertThat(sql.sql("select count(*) from event_copy where source_id = :id")
                        .param("id", source.event.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void everyTableThatHangsOnAnEventIsTakenOverOrNamedAsLeft() {
        var known = new TreeSet<String>();
        parts.forEach(part -> Stream.concat(part.copied().stream(), part.left().stream())
                .forEach(table -> assertThat(known.add(table))
                        .as(table + " is named once")
                        .isTrue()));

        assertThat(known).containsExactlyElementsOf(new TreeSet<>(hangingOnAnEvent()));
    }

    @Test
    void bothPagesCostTheSameForFewAndForManySessions() {
        var source = workshops.open(3, 3, 3);
        var organiser = source.event.organiser();
        var copy = copied(organiser, source.slug());
        var few = costs(organiser, source.slug(), copy);
        for (var n = 0; n < 8; n++) {
            source.workshop("More " + n, School.at(15, n), 3);
            ask(source.event, Ask.ask(QuestionType.NUMBER, "Number " + n));
        }
        var many = fixture.as.member(
                organiser,
                () -> copies.copy(
                        source.slug(),
                        with(copies.offer(source.slug()).proposed(), unique(), School.FIRST_DAY.plusYears(1))));

        assertThat(costs(organiser, source.slug(), many)).isEqualTo(few).allMatch(cost -> cost <= 10);
    }

    private List<Integer> costs(long organiser, String source, String copy) {
        return fixture.as.member(
                organiser,
                () -> List.of(
                        StatementCounter.during(
                                        () -> assertThat(copies.offer(source)).isNotNull())
                                .size(),
                        StatementCounter.during(
                                        () -> assertThat(copies.review(copy)).isNotNull())
                                .size()));
    }

    /** Tables with a foreign key to the event, or to one that has one, over any number of steps; and by their column. */
    private Set<String> hangingOnAnEvent() {
        var links = sql.sql("select table_name, referenced_table_name from information_schema.key_column_usage"
                        + " where table_schema = database() and referenced_table_name is not null")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        var found = new HashSet<>(sql.sql("select table_name from information_schema.columns"
                        + " where table_schema = database() and column_name = 'event_id'")
                .query(String.class)
                .list());
        found.add("event");
        var before = 0;
        while (before != found.size()) {
            before = found.size();
            links.stream().filter(link -> found.contains(link.getValue())).forEach(link -> found.add(link.getKey()));
        }
        return found;
    }

    private String copied(long organiser, String slug) {
        return fixture.as.member(
                organiser, () -> copies.copy(slug, copies.offer(slug).proposed()));
    }

    private List<Said> attention(long organiser, String slug) {
        return fixture.as.member(organiser, () -> copies.review(slug).attention());
    }

    private static CopyEntry with(CopyEntry entry, String slug, LocalDate first) {
        return new CopyEntry(slug, entry.titles(), first, entry.place(), entry.hostCentreId());
    }

    private static String unique() {
        return Fixture.unique("copy");
    }

    private int count(String table, long eventId) {
        return sql.sql("select count(*) from " + table + " where event_id = :id")
                .param("id", eventId)
                .query(Integer.class)
                .single();
    }

    private static LocalDateTime later(LocalDateTime wall) {
        return wall.plusDays(YEAR);
    }

    /** Two who take part as the second category. */
    private static Category bringing(Category category) {
        return new Category(
                category.id(),
                category.openTo(),
                category.opens(),
                category.closes(),
                category.capacity(),
                category.texts(),
                new Category.Companions(2, 1));
    }

    private static Category category(String name, Integer places) {
        return new Category(
                null,
                Category.OpenTo.MEMBERS,
                null,
                null,
                places,
                Map.of(Language.EN, new Category.Text(name, "Help")));
    }

    private long ask(SignUpRoom.Opened event, QuestionEntry entry) {
        return fixture.as.member(event.organiser(), () -> questions.add(event.slug(), entry));
    }

    private Question question(long organiser, String slug, String name) {
        return fixture.as.member(organiser, () -> questions.form(slug)).questions().stream()
                .filter(one -> one.said().shortName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static QuestionEntry hanging(QuestionEntry entry, long question, long option, long category) {
        return new QuestionEntry(
                entry.type(),
                entry.shortName(),
                entry.texts(),
                entry.required(),
                false,
                Set.of(category),
                new QuestionEntry.Condition(question, option, false),
                entry.reader(),
                entry.eraseAfter(),
                entry.sensitive(),
                entry.least(),
                entry.most(),
                entry.options(),
                entry.agreement());
    }

    private static SessionEntry full(SessionEntry of, long room, long track, long speaker) {
        return new SessionEntry(
                of.kind(),
                track,
                room,
                of.starts(),
                of.ends(),
                15,
                6,
                of.starts().toLocalDate().minusDays(10),
                of.spoken(),
                List.of(Language.EN),
                of.level(),
                null,
                of.texts(),
                List.of(speaker));
    }

    private static SessionEntry inOther(SessionEntry of, long room, long track) {
        return new SessionEntry(
                of.kind(),
                track,
                room,
                later(of.starts()),
                later(of.ends()),
                of.capacity(),
                of.minimum(),
                Objects.requireNonNull(of.warnOn()).plusDays(YEAR),
                of.spoken(),
                of.interpreted(),
                of.level(),
                of.theme(),
                of.texts(),
                List.of());
    }

    private static List<Object> entries(Plan plan) {
        return plan.rooms().stream().<Object>map(room -> room.entry()).toList();
    }

    private static long room(Plan plan, String name) {
        return plan.rooms().stream()
                .filter(room -> room.entry().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static PlannedSession session(Plan plan, String title) {
        return plan.sessions().stream()
                .filter(one -> one.entry().in(Language.FR).title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> titles(Plan plan) {
        return plan.sessions().stream()
                .map(one -> one.entry().in(Language.FR).title())
                .collect(Collectors.toSet());
    }
}
