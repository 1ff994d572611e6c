package org.ricdm.passerelle.practice.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetLife;
import org.ricdm.passerelle.practice.SheetState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A centre takes a sheet up and brings it to an end, one way or the other. */
@PortalTest
class AdoptionsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom practices;

    @Autowired
    AdoptionRoom room;

    @Autowired
    Adoptions adoptions;

    @Autowired
    SheetLife life;

    @Autowired
    JdbcClient sql;

    private long author;
    private long sheet;
    private long member;

    @BeforeEach
    void aSheetAndAMemberOfAnotherCentre() {
        author = fixture.member();
        sheet = practices.spark(author);
        member = fixture.member();
    }

    @Test
    void whatStartsTodayRunsAtOnceAndWhatStartsLaterIsPlanned() {
        var runs = fixture.as.member(member, () -> adoptions.begin(sheet, AdoptionRoom.from(room.today())));
        var other = fixture.member();
        var waits = fixture.as.member(
                other,
                () -> adoptions.begin(sheet, AdoptionRoom.from(room.today().plusDays(2))));

        assertThat(room.state(runs)).isEqualTo(AdoptionState.RUNNING);
        assertThat(room.state(waits)).isEqualTo(AdoptionState.PLANNED);
    }

    @Test
    void aCentreHasOneOpenAtATimeAndMayTryAgainLater() {
        var first = room.plan(sheet, member);
        refused(member, () -> adoptions.begin(sheet, AdoptionRoom.planned()), "form", "adoption.error.open");

        fixture.as.member(member, () -> adoptions.stop(first, new Stopping(StopReason.STAFF, "")));

        assertThatCode(() -> room.run(sheet, member)).doesNotThrowAnyException();
    }

    @Test
    void twoColleaguesWhoBeginAtTheSameMomentBeginOnce() throws Exception {
        var centre = fixture.centre();
        var colleagues = List.of(
                fixture.member(Language.EN, centre),
                fixture.member(Language.EN, centre),
                fixture.member(Language.EN, centre));
        try (var hands = Executors.newFixedThreadPool(3)) {
            var tries = new ArrayList<Callable<Boolean>>();
            colleagues.forEach(one -> tries.add(() -> {
                try {
                    room.plan(sheet, one);
                    return true;
                } catch (InvalidInput open) {
                    return false;
                }
            }));
            var begun = 0;
            for (var one : hands.invokeAll(tries)) {
                begun += one.get() ? 1 : 0;
            }
            assertThat(begun).isEqualTo(1);
        }
    }

    @Test
    void whatIsOnesOwnIsNotTriedNeitherByTheCentreNorByThatOfAnotherAuthor() {
        var colleague = fixture.member(Language.EN, centre(author));
        var coAuthor = fixture.member();
        practices.write(sheet, coAuthor);
        var ofTheirs = fixture.member(Language.EN, centre(coAuthor));

        for (var wrong : List.of(author, colleague, coAuthor, ofTheirs)) {
            refused(wrong, () -> adoptions.begin(sheet, AdoptionRoom.planned()), "form", "adoption.error.own");
        }
    }

    @Test
    void whatIsRetiredIsNotTakenUpAndWhatIsADraftIsNotThere() {
        fixture.as.member(author, () -> life.become(sheet, SheetState.RETIRED));
        var draft = practices.draft(author, PracticeRoom.sparkContent("Draft"));

        refused(member, () -> adoptions.begin(sheet, AdoptionRoom.planned()), "form", "adoption.error.retired");
        assertThatThrownBy(() -> room.plan(draft, member)).isInstanceOf(NotOpen.class);
    }

    @Test
    void aCentreThatCeasedTakesNothingUp() {
        sql.sql("update centre set label = 'FORMER' where id = :id")
                .param("id", centre(member))
                .update();
        var associated = fixture.associatedCentre(fixture.centre());
        var ofAssociated = fixture.member(Language.EN, associated);
        sql.sql("update centre set accredited_until = '2020-12-31' where id = :id")
                .param("id", associated)
                .update();

        for (var wrong : List.of(member, ofAssociated)) {
            refused(wrong, () -> adoptions.begin(sheet, AdoptionRoom.planned()), "form", "adoption.error.ceased");
        }
    }

    @Test
    void daysAreNeitherFarAwayNorTheWrongWayRound() {
        refused(
                member,
                () -> adoptions.begin(sheet, AdoptionRoom.from(room.today().minusYears(3))),
                "start",
                "adoption.error.far");
        var id = room.plan(sheet, member);
        refused(member, () -> adoptions.start(id, null), "start", "adoption.error.day");
        refused(member, () -> adoptions.start(id, room.today().plusDays(2)), "start", "adoption.error.future");
        refused(member, () -> adoptions.replan(id, room.today().minusDays(1)), "start", "adoption.error.over");
        fixture.as.member(member, () -> adoptions.start(id, room.today().minusDays(3)));
        refused(
                member,
                () -> adoptions.finish(id, AdoptionRoom.OUTCOME, room.today().minusDays(4)),
                "end",
                "adoption.error.before");
    }

    @Test
    void stoppingWantsAReasonAndTheOtherOneInWords() {
        var id = room.run(sheet, member);

        refused(member, () -> adoptions.stop(id, new Stopping(null, "Well")), "reason", "adoption.error.reason");
        refused(member, () -> adoptions.stop(id, new Stopping(StopReason.OTHER, " ")), "text", "adoption.error.other");
        refused(
                member,
                () -> adoptions.stop(id, new Stopping(StopReason.RULES, "x".repeat(401))),
                "text",
                "adoption.error.long");
        assertThat(room.state(id)).isEqualTo(AdoptionState.RUNNING);

        fixture.as.member(member, () -> adoptions.stop(id, new Stopping(StopReason.OTHER, "The house burnt down.")));
        assertThat(room.state(id)).isEqualTo(AdoptionState.STOPPED);
    }

    @Test
    void finishingWantsAllFiveAnswers() {
        var id = room.run(sheet, member);

        assertThatThrownBy(() -> fixture.as.member(
                        member, () -> adoptions.finish(id, new Outcome(null, null, "", null, " "), room.today())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("effort", "result", "changed", "again", "advice"));
        assertThat(room.state(id)).isEqualTo(AdoptionState.RUNNING);
    }

    @Test
    void everyForbiddenStepIsRefusedWhoeverTakesIt() {
        var centre = fixture.centre();
        var coordinator = fixture.member(Language.EN, centre, Role.COORDINATOR);
        var colleague = fixture.member(Language.EN, centre);
        var administrator = fixture.member(Role.ADMINISTRATOR, Role.ORGANISER, Role.MODERATOR, Role.COORDINATOR);
        var steps = new LinkedHashMap<AdoptionState, LongConsumer>();
        steps.put(AdoptionState.RUNNING, id -> adoptions.start(id, room.today()));
        steps.put(AdoptionState.FINISHED, id -> adoptions.finish(id, AdoptionRoom.OUTCOME, room.today()));
        steps.put(AdoptionState.STOPPED, id -> adoptions.stop(id, new Stopping(StopReason.MONEY, "")));

        for (var from : AdoptionState.values()) {
            var responsible = fixture.member(Language.EN, centre);
            var id = room.in(from, room.sheet(), responsible);
            for (var step : steps.entrySet()) {
                for (var nobody : List.of(colleague, administrator, author, fixture.member())) {
                    assertThatThrownBy(() -> fixture.as.member(
                                    nobody, () -> step.getValue().accept(id)))
                            .as(from + " to " + step.getKey())
                            .isInstanceOf(NotOpen.class);
                }
                if (!from.canBecome(step.getKey())) {
                    for (var one : List.of(responsible, coordinator)) {
                        refused(one, () -> step.getValue().accept(id), "form", "adoption.error.step");
                    }
                }
            }
            assertThat(room.state(id)).isEqualTo(from);
        }
    }

    @Test
    void whatHasEndedIsNeitherReplannedNorHandedOver() {
        var id = room.finished(sheet, member);

        refused(member, () -> adoptions.replan(id, null), "form", "adoption.error.step");
        refused(member, () -> adoptions.handOver(id, member), "form", "adoption.error.step");
    }

    @Test
    void itIsHandedToAnActiveMemberOfThatCentreOnlyAndWhoHandsItOverLetsGo() {
        var colleague = fixture.member(Language.EN, centre(member));
        var id = room.run(sheet, member);
        assertThat(fixture.as.member(member, () -> adoptions.colleagues(id)))
                .extracting(card -> card.id())
                .contains(member, colleague);
        refused(member, () -> adoptions.handOver(id, author), "member", "adoption.error.member");

        fixture.as.member(member, () -> adoptions.handOver(id, colleague));

        assertThatThrownBy(() -> fixture.as.member(member, () -> adoptions.show(id, AdoptionVisibility.NETWORK)))
                .isInstanceOf(NotOpen.class);
        assertThatCode(() -> fixture.as.member(colleague, () -> adoptions.show(id, AdoptionVisibility.NETWORK)))
                .doesNotThrowAnyException();
    }

    @Test
    void theCoordinatorOfTheCiteCarriesOnWhatItsAssociatedCentreTries() {
        var cite = fixture.centre();
        var coordinator = fixture.member(Language.EN, cite, Role.COORDINATOR);
        var responsible = fixture.member(Language.EN, fixture.associatedCentre(cite));
        var id = room.plan(sheet, responsible);

        fixture.as.member(coordinator, () -> adoptions.start(id, room.today()));

        assertThat(room.state(id)).isEqualTo(AdoptionState.RUNNING);
    }

    @Test
    void theOriginIsToldOfEachStepExactlyOnceAndNobodyOfTheirOwn() {
        var b = fixture.member();
        var c = fixture.member();
        var ofB = room.plan(sheet, b);
        fixture.as.member(b, () -> adoptions.start(ofB, room.today()));
        fixture.as.member(b, () -> adoptions.finish(ofB, AdoptionRoom.OUTCOME, room.today()));
        room.stopped(sheet, c);

        assertThat(room.told(author, sheet)).containsExactly("PLANNED", "RUNNING", "FINISHED", "RUNNING", "STOPPED");
        assertThat(room.told(b, sheet)).isEmpty();
        assertThat(room.told(c, sheet)).isEmpty();
    }

    @Test
    void listsKnowWhoTriedAndWhereAndThoseWhoOnlyPlanAreNotCounted() {
        var id = room.plan(sheet, member);
        assertThat(face()).isEqualTo("0 0 ");

        fixture.as.member(member, () -> adoptions.start(id, room.today()));
        assertThat(face()).isEqualTo("1 0 FR");

        fixture.as.member(member, () -> adoptions.finish(id, AdoptionRoom.OUTCOME, room.today()));
        room.stopped(sheet, fixture.member());
        assertThat(face()).isEqualTo("2 1 FR");

        room.finished(sheet, member);
        assertThat(face()).as("the same centre again").isEqualTo("2 1 FR");
    }

    @Test
    void theMapShowsThemAllAndVisitorsOnlyWhatIsPublic() {
        var shown = room.run(sheet, member);
        var hidden = fixture.as.member(
                fixture.member(), () -> adoptions.begin(sheet, new AdoptionPlan(null, AdoptionVisibility.NETWORK)));

        assertThat(fixture.as.member(author, () -> adoptions.ofSheet(sheet)))
                .extracting(Adopter::adoptionId)
                .containsExactly(hidden, shown);
        assertThat(adoptions.publicOfSheet(sheet)).singleElement().satisfies(one -> {
            assertThat(one.adoptionId()).isEqualTo(shown);
            assertThat(one.centre().country()).isEqualTo("FR");
            assertThat(one.centre().latitude()).isEqualTo(47.2);
        });
    }

    private String face() {
        return sql.sql("select concat(f.tried, ' ', f.finished, ' ', coalesce((select group_concat(t.term)"
                        + " from practice_face_term t where t.practice_id = f.practice_id and t.facet = 'ADOPTED_IN'), ''))"
                        + " from practice_face f where f.practice_id = :id")
                .param("id", sheet)
                .query(String.class)
                .single();
    }

    private long centre(long person) {
        return sql.sql("select centre_id from member where id = :id")
                .param("id", person)
                .query(Long.class)
                .single();
    }

    private void refused(long person, Runnable act, String field, String key) {
        assertThatThrownBy(() -> fixture.as.member(person, act))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().getFirst()).satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo(field);
                            assertThat(problem.messageKey()).isEqualTo(key);
                        }));
    }
}
