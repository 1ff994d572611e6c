package org.ricdm.passerelle.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.audit.AuditEntry;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.forum.Circle;

/** What moderators decide, who may not, and what the author is told. */
class DecisionsTest extends ModerationRoom {

    @Test
    void aDecisionAgainstTheAuthorIsExplainedInTheirLanguage() {
        var author = fixture.member(Language.FR, fixture.centre());
        var talk = talk(author);
        var one = flagged(talk);

        fixture.as.member(moderator(), () -> decisions.hide(one, REASONS));

        var mail = mailsTo(fixture.email(author)).getFirst();
        assertThat(mail.subject()).isEqualTo("Votre message a été masqué");
        assertThat(String.valueOf(mail.text()))
                .contains("les personnes reçues dans nos lieux restent anonymes")
                .contains("Les faits\u00a0: The second line names a visitor.")
                .contains("rien n’a été décidé par une machine")
                .contains("We have two of them.")
                .contains("Vous pouvez faire un recours jusqu’au")
                .contains("/decision/");
    }

    @Test
    void theAuthorReadsTheStatementAndNobodyElseDoes() {
        var talk = talk();
        var decision = hidden(talk, moderator());

        var statement = fixture.as.member(talk.author(), () -> statements.read(decision));

        assertThat(statement.verdict()).isEqualTo(Verdict.HIDDEN);
        assertThat(statement.reasons()).anyMatch(sentence -> sentence.contains("names a visitor"));
        assertThat(statement.mayAppeal()).isTrue();
        assertThat(fixture.as.member(talk.author(), () -> statements.mine(null)))
                .extracting(Statement::id)
                .contains(decision);
        assertThatThrownBy(() -> fixture.as.member(fixture.member(), () -> statements.read(decision)))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void whatARuleHadWithheldIsSaidToHaveBeenSo() {
        var talk = talk();
        for (var i = 0; i < Flags.UNTIL_HIDDEN; i++) {
            flag(fixture.member(), talk.post());
        }
        fixture.as.member(moderator(), () -> decisions.hide(caseAbout(talk.post()), REASONS));

        assertThat(fixture.as
                        .member(talk.author(), () -> statements.read(decisionAgainst(talk.author())))
                        .reasons())
                .anyMatch(sentence -> sentence.startsWith("A rule of the portal"));
    }

    @Test
    void keepingAPostSendsNoStatement() {
        var talk = talk();
        var one = flagged(talk);

        fixture.as.member(moderator(), () -> decisions.keep(one));

        assertThat(fixture.as.member(talk.author(), () -> statements.mine(null)))
                .isEmpty();
        assertThat(state(talk.post())).isEqualTo("PUBLISHED");
    }

    @Test
    void nobodyDecidesAboutTheirOwnPost() {
        var author = moderator();
        var talk = talk(author);
        var one = flagged(talk);

        assertThatThrownBy(() -> fixture.as.member(author, () -> decisions.keep(one)))
                .isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> fixture.as.member(author, () -> posts.hide(talk.topic(), talk.number(), "Mine")))
                .isInstanceOf(NotOpen.class);
        assertThat(fixture.as.member(author, () -> review.open(one)).mayDecide())
                .isFalse();
    }

    @Test
    void ofTwoAtTheSameMomentOneDecidesAndTheOtherIsToldWho() throws Exception {
        var one = flagged(talk());
        var first = moderator();
        var second = moderator();
        var attempts = new ArrayList<Callable<String>>();
        for (var moderator : List.of(first, second)) {
            attempts.add(() -> {
                try {
                    fixture.as.member(moderator, () -> decisions.hide(one, REASONS));
                    return "decided";
                } catch (InvalidInput e) {
                    var problem = e.problems().getFirst();
                    return problem.messageKey() + " " + problem.arguments();
                }
            });
        }

        List<String> said = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var attempt : pool.invokeAll(attempts)) {
                said.add(attempt.get());
            }
        }

        assertThat(said).contains("decided").anyMatch(words -> words.startsWith("moderation.error.decided [Test"));
    }

    @Test
    void theQueueShowsWhatOneModeratesAndNothingElse() {
        var coordinator = fixture.member(Role.COORDINATOR);
        var topic = open(coordinator, fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS), "Between us.");
        flag(fixture.member(Role.COORDINATOR), post(topic, 1));
        var secret = caseAbout(post(topic, 1));
        var newest = new QueueFilter(null, QueueFilter.Whose.ALL, QueueFilter.Order.NEWEST_FIRST);

        assertThat(fixture.as.member(moderator(), () -> review.queue(newest, 0)).cases())
                .extracting(CaseSummary::id)
                .doesNotContain(secret);
        assertThat(fixture.as
                        .member(fixture.member(Role.MODERATOR, Role.COORDINATOR), () -> review.queue(newest, 0))
                        .cases())
                .extracting(CaseSummary::id)
                .contains(secret);
    }

    @Test
    void whatOneHasTakenOnIsFoundByItself() {
        var one = flagged(talk());
        var moderator = moderator();
        var mine = new QueueFilter(null, QueueFilter.Whose.MINE, QueueFilter.Order.LONGEST_WAITING_FIRST);

        fixture.as.member(moderator, () -> review.take(one));
        assertThat(fixture.as.member(moderator, () -> review.queue(mine, 0)).cases())
                .extracting(CaseSummary::id)
                .containsExactly(one);

        fixture.as.member(moderator, () -> review.leave(one));
        assertThat(fixture.as.member(moderator, () -> review.queue(mine, 0)).cases())
                .isEmpty();
    }

    @Test
    void hidingAPostWhereItStandsDecidesItsCaseAndTellsItsAuthor() {
        var talk = talk();
        var one = flagged(talk);

        fixture.as.member(moderator(), () -> posts.hide(talk.topic(), talk.number(), "Names a visitor"));

        assertThat(fixture.as.member(moderator(), () -> review.open(one)).open())
                .isFalse();
        assertThat(String.valueOf(
                        mailsTo(fixture.email(talk.author())).getFirst().text()))
                .contains("Names a visitor");
    }

    @Test
    void eachActIsNotedWithoutAWordOfWhatWasWritten() {
        var talk = talk();
        var moderator = moderator();
        hidden(talk, moderator);

        var entries = fixture.as
                .member(
                        fixture.member(Role.ADMINISTRATOR),
                        () -> log.page("", "review", talk.post().toString(), null))
                .entries();

        assertThat(entries).extracting(AuditEntry::action).containsExactly("review.hidden", "review.flagged");
        assertThat(entries.getFirst().actorId()).isEqualTo(moderator);
        assertThat(entries).extracting(AuditEntry::detail).noneMatch(detail -> detail.contains("visitor"));
    }

    @Test
    void theLogIsSearchedByActor() {
        var moderator = moderator();
        var talk = talk();
        fixture.as.member(moderator, () -> topics.close(talk.topic(), "Settled"));

        var entries = fixture.as
                .member(fixture.member(Role.ADMINISTRATOR), () -> log.page(fixture.handle(moderator), "", "", null))
                .entries();

        assertThat(entries).extracting(AuditEntry::action).containsExactly("topic.closed");
        assertThat(entries.getFirst().object()).isEqualTo(new ObjectRef("topic", talk.topic()));
    }
}
