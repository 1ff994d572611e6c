package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many sign-ups at once: first it is said what would happen, then that happens, in one go and told once. */
@PortalTest
class ManySignUpsTest {

    private static final BulkAct APPROVE = new BulkAct(BulkAct.Kind.APPROVE, null, "");

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    SignUps signUps;

    @Autowired
    SignUpDesk desk;

    @Autowired
    ManySignUps many;

    @Autowired
    SignUpRows rows;

    @Autowired
    JdbcClient sql;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    @Test
    void theFirstToComeGetThePlacesAndTheOthersStandInLineAsTheDryRunSaid() {
        var event = asking(2, 3);

        var said = preview(event, all(), APPROVE);
        assertThat(said.people()).containsExactly(entry(BulkOutcome.PLACE, 2), entry(BulkOutcome.LINE, 1));
        assertThat(room.states(event)).as("a dry run").containsOnly(SignUpState.TO_BE_APPROVED);

        assertThat(carryOut(event, all(), APPROVE, 3)).isEqualTo(said);
        assertThat(room.states(event))
                .containsExactly(SignUpState.CONFIRMED, SignUpState.CONFIRMED, SignUpState.WAITING);
        assertThat(rows.limits(event.id()).getFirst().taken()).isEqualTo(2);
    }

    @Test
    void whatDoesNotFollowOnTheirStateIsSaidAndLeft() {
        var event = asking(5, 3);
        var ids = ids(event);
        carryOut(event, these(ids.getFirst()), APPROVE, 1);
        carryOut(event, these(ids.get(1)), decline("No room."), 1);

        assertThat(preview(event, all(), APPROVE).people())
                .containsOnly(
                        entry(BulkOutcome.PLACE, 1), entry(BulkOutcome.SAME, 1), entry(BulkOutcome.NOT_POSSIBLE, 1));
        assertThat(preview(event, all(), decline("x")).people())
                .containsOnly(
                        entry(BulkOutcome.DECLINED, 1), entry(BulkOutcome.SAME, 1), entry(BulkOutcome.NOT_POSSIBLE, 1));
    }

    @Test
    void onlyThoseWhoWerePickedAreChangedAndOnlyAmongThoseOneLooksAt() {
        var event = asking(5, 3);
        var ids = ids(event);

        carryOut(event, these(ids.get(0), ids.get(2)), APPROVE, 2);
        assertThat(room.states(event))
                .containsExactly(SignUpState.CONFIRMED, SignUpState.TO_BE_APPROVED, SignUpState.CONFIRMED);

        var waiting = new Picked(DeskFilter.ALL.withState(SignUpState.TO_BE_APPROVED), Set.of());
        assertThat(preview(event, waiting, APPROVE).people()).containsExactly(entry(BulkOutcome.PLACE, 1));
        var ofAnother = asking(5, 1);
        assertThat(preview(event, these(ids(ofAnother).getFirst()), APPROVE).people())
                .isEmpty();
    }

    @Test
    void whoIsCancelledGivesThePlaceToWhoIsNextAndEachIsToldOnceWithTheReason() {
        var event = room.opened(2);
        var people = List.of(room.member(), room.member(), room.member(), room.member());
        people.forEach(member -> room.signUp(event, member));
        var ids = ids(event);
        jobs.runAllDue();
        catcher.empty();

        carryOut(
                event,
                these(ids.get(0), ids.get(1)),
                new BulkAct(BulkAct.Kind.CANCEL, null, "The hall burnt down."),
                2);
        jobs.runAllDue();

        assertThat(room.states(event))
                .containsExactly(
                        SignUpState.CANCELLED, SignUpState.CANCELLED, SignUpState.CONFIRMED, SignUpState.CONFIRMED);
        assertThat(rows.limits(event.id()).getFirst().taken()).isEqualTo(2);
        assertThat(told(ids.get(0))).containsExactly("CANCELLED");
        assertThat(told(ids.get(2))).containsExactly("PROMOTED");
        assertThat(catcher.mails())
                .filteredOn(mail -> mail.to().contains(fixture.email(people.getFirst())))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("The hall burnt down."));
    }

    @Test
    void manyAreMovedToAnotherCategoryAsFarAsItHasRoom() {
        var event = room.opened(setup -> new SignUpSetup(
                setup.rules(),
                null,
                null,
                null,
                0,
                Map.of(),
                List.of(
                        setup.categories().getFirst(),
                        new Category(
                                null,
                                Category.OpenTo.TEAM,
                                null,
                                null,
                                2,
                                Map.of(Language.EN, new Category.Text("Speaker", ""))))));
        var speaker = Objects.requireNonNull(room.setup(event.organiser(), event.slug())
                .categories()
                .getLast()
                .id());
        for (var n = 0; n < 3; n++) {
            room.signUp(event, room.member());
        }
        var act = new BulkAct(BulkAct.Kind.CATEGORY, speaker, "You speak.");

        assertThat(preview(event, all(), act).people())
                .containsExactly(entry(BulkOutcome.MOVED, 2), entry(BulkOutcome.FULL, 1));
        carryOut(event, all(), act, 2);

        assertThat(preview(event, all(), act).people())
                .containsExactly(entry(BulkOutcome.SAME, 2), entry(BulkOutcome.FULL, 1));
        var history = fixture.as.member(
                event.organiser(), () -> desk.history(ids(event).getFirst()));
        assertThat(history.getLast().what()).isEqualTo(StepKind.EDITED);
        assertThat(history.getLast().reason()).isEqualTo("You speak.");
        assertThat(Objects.requireNonNull(history.getLast().changed()).category())
                .isEqualTo(new EditedParts.Pair<>("Member", "Speaker"));
        assertThatThrownBy(() -> preview(event, all(), new BulkAct(BulkAct.Kind.CATEGORY, 1L << 40, "x")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void nothingHappensWhenTheListIsAnotherOneByNowOrNobodySaysWhy() {
        var event = asking(5, 2);
        var seen = preview(event, all(), decline("Too late.")).changed();
        room.signUp(event, room.member());

        refused(() -> carryOut(event, all(), decline("Too late."), seen), "form");
        refused(() -> carryOut(event, all(), decline("  "), 3), "reason");
        assertThat(room.states(event)).containsOnly(SignUpState.TO_BE_APPROVED);
    }

    @Test
    void forTenTimesAsManyItCostsHardlyMore() {
        var few = cost(3);
        var many = cost(40);

        assertThat(many).isLessThanOrEqualTo(few + 4);
        assertThat(few).isLessThanOrEqualTo(25);
    }

    /** Statements of approving so many, half of whom find no place. */
    private int cost(int people) {
        var event = asking(people / 2, people);
        return fixture.as.member(
                event.organiser(),
                () -> StatementCounter.during(() -> many.carryOut(event.slug(), all(), APPROVE, people))
                        .size());
    }

    private SignUpRoom.Opened asking(int capacity, int people) {
        var event = room.opened(setup -> SignUpRoom.with(
                SignUpRoom.with(setup, capacity),
                rules -> new SignUpRules(
                        rules.opens(), null, null, null, Approval.ORGANISER, Promotion.AUTOMATIC, 48, true)));
        for (var n = 0; n < people; n++) {
            room.signUp(event, room.member());
        }
        return event;
    }

    private static BulkAct decline(String reason) {
        return new BulkAct(BulkAct.Kind.DECLINE, null, reason);
    }

    private static Picked all() {
        return new Picked(DeskFilter.ALL, Set.of());
    }

    private static Picked these(Long... ids) {
        return new Picked(DeskFilter.ALL, new TreeSet<>(List.of(ids)));
    }

    private BulkResult preview(SignUpRoom.Opened event, Picked picked, BulkAct act) {
        return fixture.as.member(event.organiser(), () -> many.preview(event.slug(), picked, act));
    }

    private BulkResult carryOut(SignUpRoom.Opened event, Picked picked, BulkAct act, int expected) {
        return fixture.as.member(event.organiser(), () -> many.carryOut(event.slug(), picked, act, expected));
    }

    private List<Long> ids(SignUpRoom.Opened event) {
        return sql.sql("select id from sign_up where event_id = :event order by arrived_at, id")
                .param("event", event.id())
                .query(Long.class)
                .list();
    }

    /** What the sign-up was told of after its first mail. */
    private List<String> told(long signUp) {
        return sql
                .sql("select t.what from sign_up_step t join mail q on q.kind = 'signup' and q.reference = t.id"
                        + " where t.sign_up_id = :id order by t.id")
                .param("id", signUp)
                .query(String.class)
                .list()
                .stream()
                .skip(1)
                .toList();
    }

    private static void refused(Runnable act, String field) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .isEqualTo(field));
    }
}
