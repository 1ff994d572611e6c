package org.ricdm.passerelle.practice.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is responsible for an adoption, or coordinates its centre, carries it on, and nobody else; what is said of a sheet
 * is read by who reads the sheet.
 */
@PortalTest
class WrongPersonAtAdoptionsTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom practices;

    @Autowired
    AdoptionRoom room;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Adaptations adaptations;

    @Autowired
    Ledger ledger;

    @Autowired
    OwnAdoptions own;

    @Autowired
    AdoptionQuestions questions;

    @Autowired
    JdbcClient sql;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.practice.adoption");
    }

    @Override
    protected Set<String> forEveryMember() {
        return Set.of("AdoptionFigures.answers", "AdoptionFigures.reasons");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        tries.put(
                "Adoptions.replan", () -> carriedOn(AdoptionState.PLANNED, it -> adoptions.replan(it.adoption, null)));
        tries.put(
                "Adoptions.show",
                () -> carriedOn(AdoptionState.PLANNED, it -> adoptions.show(it.adoption, AdoptionVisibility.NETWORK)));
        tries.put(
                "Adoptions.colleagues",
                () -> carriedOn(AdoptionState.PLANNED, it -> adoptions.colleagues(it.adoption)));
        tries.put(
                "Adoptions.handOver",
                () -> carriedOn(AdoptionState.PLANNED, it -> adoptions.handOver(it.adoption, it.responsible)));
        tries.put(
                "Adoptions.start",
                () -> carriedOn(AdoptionState.PLANNED, it -> adoptions.start(it.adoption, room.today())));
        tries.put(
                "Adoptions.finish",
                () -> carriedOn(
                        AdoptionState.RUNNING,
                        it -> adoptions.finish(it.adoption, AdoptionRoom.OUTCOME, room.today())));
        tries.put(
                "Adoptions.stop",
                () -> carriedOn(
                        AdoptionState.RUNNING, it -> adoptions.stop(it.adoption, new Stopping(StopReason.STAFF, ""))));
        tries.put(
                "AdoptionQuestions.answer",
                () -> carriedOn(AdoptionState.RUNNING, it -> {
                    ask(it);
                    questions.answer(it.adoption, AdoptionQuestion.PROMISE, "YES");
                }));
        tries.put("Adaptations.adapt", () -> {
            var it = new Tried(AdoptionState.RUNNING);
            refused(
                    List.of(it.coordinator, it.colleague, it.author, it.stranger),
                    () -> adaptations.adapt(it.adoption));
            fixture.as.member(it.responsible, () -> adaptations.adapt(it.adoption));
        });
        tries.put("Adoptions.begin", () -> onADraft(id -> adoptions.begin(id, AdoptionRoom.planned())));
        tries.put("Adoptions.ofSheet", () -> onADraft(adoptions::ofSheet));
        tries.put("Ledger.of", () -> onADraft(ledger::of));
        tries.put("Ledger.page", () -> onADraft(id -> ledger.page(id, null)));
        tries.put("Adaptations.tree", () -> onADraft(adaptations::tree));
        tries.put("OwnAdoptions.open", () -> {
            var it = new Tried(AdoptionState.RUNNING);
            fixture.as.member(it.stranger, () -> own.open(it.adoption));
            assertThatThrownBy(() -> fixture.as.member(it.stranger, () -> own.open(Long.MAX_VALUE)))
                    .isInstanceOf(NotOpen.class);
            assertThat(fixture.as
                            .member(it.stranger, () -> own.open(it.adoption))
                            .acts())
                    .isFalse();
            assertThat(fixture.as
                            .member(it.coordinator, () -> own.open(it.adoption))
                            .acts())
                    .isTrue();
        });
        tries.put("OwnAdoptions.mine", () -> {
            var it = new Tried(AdoptionState.RUNNING);
            assertThat(fixture.as.member(it.stranger, () -> own.mine(null)).adoptions())
                    .isEmpty();
            assertThat(fixture.as.member(it.colleague, () -> own.mine(null)).adoptions())
                    .hasSize(1);
        });
        return tries;
    }

    private void ask(Tried it) {
        sql.sql("insert into adoption_question (adoption_id, question, asked_of) values (:id, 'PROMISE', :of)"
                        + " on duplicate key update asked_of = asked_of")
                .param("id", it.adoption)
                .param("of", it.responsible)
                .update();
    }

    private void carriedOn(AdoptionState state, Consumer<Tried> act) {
        for (var byCoordinator : List.of(true, false)) {
            var it = new Tried(state);
            refused(List.of(it.colleague, it.author, it.stranger, it.otherCoordinator), () -> act.accept(it));
            fixture.as.member(byCoordinator ? it.coordinator : it.responsible, () -> act.accept(it));
        }
    }

    /** What nobody but its authors reads is not there for others. */
    private void onADraft(Act act) {
        var author = fixture.member();
        var draft = practices.draft(author, PracticeRoom.sparkContent("Draft"));
        refused(List.of(fixture.member(), fixture.member(Role.ADMINISTRATOR, Role.COORDINATOR)), () -> act.on(draft));
        var sheet = practices.spark(author);
        fixture.as.member(fixture.member(), () -> act.on(sheet));
    }

    private void refused(List<Long> wrong, Runnable act) {
        for (var person : wrong) {
            assertThatThrownBy(() -> fixture.as.member(person, act)).isInstanceOf(NotOpen.class);
        }
    }

    private interface Act {
        void on(long id);
    }

    private final class Tried {

        final long centre = fixture.centre();
        final long responsible = fixture.member(Language.EN, centre);
        final long coordinator = fixture.member(Language.EN, centre, Role.COORDINATOR);
        final long colleague = fixture.member(Language.EN, centre, Role.ADMINISTRATOR, Role.MODERATOR, Role.ORGANISER);
        final long otherCoordinator = fixture.member(Role.COORDINATOR);
        final long author = fixture.member();
        final long stranger = fixture.member();
        final long adoption;

        Tried(AdoptionState state) {
            adoption = room.in(state, practices.spark(author), responsible);
        }
    }
}
