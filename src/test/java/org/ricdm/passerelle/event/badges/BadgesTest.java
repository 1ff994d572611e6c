package org.ricdm.passerelle.event.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.onsite.Passes;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.SignUpDesk;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.SignUps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets a badge, and what is to be printed: what was printed well and has not changed since is not. */
@PortalTest
class BadgesTest {

    private static final int MOST = 8;

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    SignUps signUps;

    @Autowired
    SignUpDesk desk;

    @Autowired
    Badges badges;

    @Autowired
    EventTeam team;

    @Autowired
    Passes passes;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private SignUpRoom.Opened event;
    private long helper;
    private long zoe;
    private long ana;

    @BeforeEach
    void twoPeopleAndSomebodyWhoReceivesThem() {
        event = room.opened(setup -> SignUpRoom.with(setup, 100));
        helper = fixture.member();
        fixture.as.member(event.organiser(), () -> team.name(event.id(), helper, Set.of(TeamPart.CHECK_IN)));
        zoe = person("Zoé", "Achard");
        ana = person("Ana", "Brito");
    }

    @Test
    void everybodyWithAPlaceOnSiteGetsOneInTheOrderOfTheirFamilyNames() {
        var online = fixture.member();
        fixture.as.member(
                online, () -> signUps.signUp(event.slug(), new NewSignUp(event.category(), EventMode.ONLINE)));
        sql.sql("update sign_up set state = 'OFFERED' where id = :id")
                .param("id", signUp(person("Who", "Waits")))
                .update();

        var page = open(BadgeFilter.ALL);

        assertThat(page.people()).isEqualTo(2);
        assertThat(page.fresh()).isEqualTo(2);
        assertThat(page.rows()).extracting(BadgeRow::name).containsExactly("Zoé Achard", "Ana Brito");
        assertThat(page.rows()).extracting(BadgeRow::category).containsOnly("Member");
    }

    @Test
    void whatWasPrintedIsPrintedOnlyWhenSomebodySaysSo() {
        var run = print(BadgeChoice.DUE);
        assertThat(open(BadgeFilter.ALL).due()).isEqualTo(2);
        assertThat(open(BadgeFilter.ALL).runs())
                .singleElement()
                .satisfies(one -> assertThat(List.of(one.badges(), one.state())).isEqualTo(List.of(2, RunState.OPEN)));

        say(() -> badges.printed(event.slug(), run));
        assertThat(open(BadgeFilter.ALL).due()).isZero();
        assertThat(open(BadgeFilter.ALL).rows())
                .allSatisfy(row -> assertThat(row.printedAt()).isNotNull());

        say(() -> badges.failed(event.slug(), run));
        assertThat(open(BadgeFilter.ALL).fresh()).isEqualTo(2);

        say(() -> badges.printed(event.slug(), run));
        assertThat(open(BadgeFilter.ALL).due()).isZero();
    }

    @Test
    void whoeverChangedOrIsNewIsPrintedAndNobodyElse() {
        say(() -> badges.printed(event.slug(), print(BadgeChoice.ALL)));
        rename(ana, "Brito da Silva");
        var leo = person("Léo", "Chabot");

        var page = open(new BadgeFilter(true, ""));

        assertThat(List.of(page.fresh(), page.changed())).isEqualTo(List.of(1, 1));
        assertThat(page.rows()).extracting(BadgeRow::name).containsExactly("Ana Brito da Silva", "Léo Chabot");
        assertThat(printed(print(BadgeChoice.DUE))).containsExactly(signUp(ana), signUp(leo));
    }

    @Test
    void aCentreACategoryALanguageAndALostPassAreChangesToo() {
        say(() -> badges.printed(event.slug(), print(BadgeChoice.ALL)));
        assertThat(open(BadgeFilter.ALL).changed()).isZero();

        sql.sql("update member set centre_id = :centre where id = :id")
                .param("centre", fixture.centre())
                .param("id", ana)
                .update();
        assertThat(open(BadgeFilter.ALL).changed()).isEqualTo(1);
        sql.sql("insert into member_language (member_id, position, language) values (:id, 9, 'it')")
                .param("id", zoe)
                .update();
        assertThat(open(BadgeFilter.ALL).changed()).isEqualTo(2);

        say(() -> badges.printed(event.slug(), print(BadgeChoice.DUE)));
        assertThat(open(BadgeFilter.ALL).changed()).isZero();
        transaction.executeWithoutResult(status -> passes.replace(event.id(), signUp(zoe)));
        assertThat(open(BadgeFilter.ALL).changed()).isEqualTo(1);

        say(() -> badges.printed(event.slug(), print(BadgeChoice.DUE)));
        sql.sql("update sign_up_category_text set name = 'Speaker' where category_id = :id")
                .param("id", event.category())
                .update();
        assertThat(open(BadgeFilter.ALL).changed()).isEqualTo(2);
    }

    @Test
    void aRunThatFailedLeavesTheBadgeBeforeIt() {
        say(() -> badges.printed(event.slug(), print(BadgeChoice.ALL)));
        rename(ana, "Brito da Silva");
        var jammed = print(BadgeChoice.DUE);
        say(() -> badges.failed(event.slug(), jammed));

        assertThat(open(BadgeFilter.ALL).changed()).isEqualTo(1);
        rename(ana, "Brito");
        assertThat(open(BadgeFilter.ALL).changed()).isZero();
    }

    @Test
    void oneIsPrintedAlone() {
        assertThat(printed(print(BadgeChoice.of(signUp(ana))))).containsExactly(signUp(ana));
    }

    @Test
    void aRunSaysWhatIsTrueWhenItIsOpenedAndLeavesOutWhoHasNoPlaceAnyMore() {
        var run = print(BadgeChoice.ALL);
        rename(ana, "Brito da Silva");
        fixture.as.member(event.organiser(), () -> desk.cancel(signUp(zoe), "Cannot come."));

        var file = fixture.as.member(helper, () -> badges.file(event.slug(), run));

        assertThat(file.badges()).extracting(Badge::family).containsExactly("Brito da Silva");
        assertThat(file.language()).isEqualTo(Language.EN);
        assertThat(file.passes().get(signUp(ana)).shortCode()).hasSize(6);

        fixture.as.member(event.organiser(), () -> desk.cancel(signUp(ana), "Cannot come."));
        assertThatThrownBy(() -> fixture.as.member(helper, () -> badges.file(event.slug(), run)))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void whereThereIsNothingToPrintOrNoSuchPlaceNoRunIsMade() {
        refused("start", () -> badges.print(event.slug(), BadgeChoice.ALL, BadgeSheet.A4_CARDS, 9));
        refused("start", () -> badges.print(event.slug(), BadgeChoice.ALL, BadgeSheet.A6, 2));
        refused("start", () -> badges.print(event.slug(), BadgeChoice.ALL, BadgeSheet.A4_CARDS, 0));
        refused("badges", () -> badges.print(event.slug(), BadgeChoice.of(0), BadgeSheet.A6, 1));
        var other = room.opened(5);
        var stranger = room.member();
        room.signUp(other, stranger);
        refused("badges", () -> badges.print(event.slug(), BadgeChoice.of(signUp(other, stranger)), BadgeSheet.A6, 1));
        say(() -> badges.printed(event.slug(), print(BadgeChoice.ALL)));
        refused("badges", () -> badges.print(event.slug(), BadgeChoice.DUE, BadgeSheet.A6, 1));

        assertThat(open(BadgeFilter.ALL).runs()).hasSize(1);
    }

    @Test
    void peopleAreFoundByNameAndCentreWithEveryLetterForItself() {
        assertThat(open(new BadgeFilter(false, "brit")).rows())
                .extracting(BadgeRow::name)
                .containsExactly("Ana Brito");
        assertThat(open(new BadgeFilter(false, fixture.centreName(room.centre())))
                        .rows())
                .hasSize(2);
        assertThat(open(new BadgeFilter(false, "%")).rows()).isEmpty();
        assertThat(open(new BadgeFilter(false, "'; drop table badge_run; --")).rows())
                .isEmpty();
    }

    @Test
    void theNextPageBeginsWhereTheOneBeforeEndedEvenIfThatPersonLeft() {
        for (var n = 0; n < BadgePage.SIZE; n++) {
            person("Member", "Number %02d".formatted(n));
        }
        var first = open(BadgeFilter.ALL);
        assertThat(first.rows()).hasSize(BadgePage.SIZE);
        var end = first.next();
        fixture.as.member(event.organiser(), () -> desk.cancel(end, "Cannot come."));

        var second = fixture.as.member(helper, () -> badges.open(event.slug(), BadgeFilter.ALL, end));

        assertThat(second.rows()).extracting(BadgeRow::name).containsExactly("Member Number 48", "Member Number 49");
        assertThat(second.next()).isNull();
    }

    @Test
    void moreThanOneFileHoldsArePrintedOneFileAfterTheOther() {
        sql.sql("insert into event_guest (event_id, email, name, organisation, language) select :event,"
                        + " concat('guest', seq, '@many.example'), concat('Guest ', seq), 'Partner', 'en'"
                        + " from seq_1_to_1000")
                .param("event", event.id())
                .update();
        sql.sql("insert into sign_up (event_id, guest_id, category_id, way, state) select event_id, id, :category,"
                        + " 'ON_SITE', 'CONFIRMED' from event_guest where event_id = :event")
                .param("event", event.id())
                .param("category", event.category())
                .update();

        refused("badges", () -> badges.print(event.slug(), BadgeChoice.ALL, BadgeSheet.A4_CARDS, 1));
        say(() -> badges.printed(event.slug(), print(BadgeChoice.DUE)));

        assertThat(open(BadgeFilter.ALL).due()).isEqualTo(2);
        assertThat(printed(print(BadgeChoice.DUE))).hasSize(2);
    }

    @Test
    void thePageAndARunCostTheSameForFewAndForMany() {
        var few = costs();
        for (var n = 0; n < 20; n++) {
            person("Member", "Number " + n);
        }
        say(() -> badges.printed(event.slug(), print(BadgeChoice.DUE)));
        rename(ana, "Brito da Silva");
        person("Somebody", "New");

        assertThat(costs()).isEqualTo(few);
        assertThat(few.getFirst()).isLessThanOrEqualTo(MOST);
    }

    private List<Integer> costs() {
        return List.of(
                count(() -> badges.open(event.slug(), BadgeFilter.ALL, null)),
                count(() -> badges.file(event.slug(), print(BadgeChoice.ALL))));
    }

    private int count(Supplier<?> page) {
        // Passes and words are made once; what is counted comes after that.
        fixture.as.member(helper, () -> badges.print(event.slug(), BadgeChoice.ALL, BadgeSheet.A6, 1));
        return fixture.as.member(
                helper,
                () -> StatementCounter.during(() -> assertThat(page.get()).isNotNull())
                        .size());
    }

    private long person(String given, String family) {
        var member = room.member();
        sql.sql("update member set given_name = :given, family_name = :family where id = :id")
                .param("given", given)
                .param("family", family)
                .param("id", member)
                .update();
        room.signUp(event, member);
        return member;
    }

    private void rename(long member, String family) {
        sql.sql("update member set family_name = :family where id = :id")
                .param("family", family)
                .param("id", member)
                .update();
    }

    private long signUp(long member) {
        return signUp(event, member);
    }

    private long signUp(SignUpRoom.Opened at, long member) {
        return sql.sql("select id from sign_up where event_id = :event and member_id = :member")
                .param("event", at.id())
                .param("member", member)
                .query(Long.class)
                .single();
    }

    private BadgePage open(BadgeFilter filter) {
        return fixture.as.member(helper, () -> badges.open(event.slug(), filter, null));
    }

    private long print(BadgeChoice choice) {
        return fixture.as.member(helper, () -> badges.print(event.slug(), choice, BadgeSheet.A4_CARDS, 1));
    }

    private List<Long> printed(long run) {
        return fixture.as.member(helper, () -> badges.file(event.slug(), run)).badges().stream()
                .map(Badge::signUpId)
                .toList();
    }

    private void say(Runnable act) {
        fixture.as.member(helper, act);
    }

    private void refused(String field, Runnable act) {
        assertThatThrownBy(() -> fixture.as.member(helper, act))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .isEqualTo(field));
    }
}
