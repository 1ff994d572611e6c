package org.ricdm.passerelle.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.IndexableText.Answer;
import org.ricdm.passerelle.common.access.ObjectChanged;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.search.SearchQuestion.Order;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Filters, order and pages. */
class NarrowingTest extends SearchRoom {

    @Autowired
    ApplicationEventPublisher facts;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void oneForumAlone() {
        open("Tournesol ici", "Bonjour.", Language.FR);
        var here = forum;
        forum = fixture.forum();
        open("Tournesol là", "Bonjour.", Language.FR);

        assertThat(found("tournesol")).containsExactly("Tournesol là");
        forum = here;
        assertThat(found("tournesol")).containsExactly("Tournesol ici");
        forum = "there-is-none";
        assertThat(found("tournesol")).isEmpty();
    }

    @Test
    void oneAuthorAlone() {
        var topic = open("Tulipe", "Bonjour.", Language.FR);
        reply(topic, "La tulipe noire.", Language.FR);
        var other = fixture.member();
        fixture.as.member(other, () -> posts.reply(topic, "La tulipe jaune.", Language.FR, null));

        var found = find(question("tulipe", null, fixture.handle(other), null, null, null, null));

        assertThat(found.texts()).singleElement().satisfies(hit -> {
            assertThat(hit.number()).isEqualTo(3);
            assertThat(hit.author().id()).isEqualTo(other);
        });
        assertThat(found.choices().author().id()).isEqualTo(other);
        assertThat(find(question("tulipe", null, "nobody-of-that-name", null, null, null, null))
                        .texts())
                .isEmpty();
    }

    @Test
    void oneKindAlone() {
        open("Jonquille question", "Bonjour.", Language.FR, TopicKind.QUESTION);
        open("Jonquille discussion", "Bonjour.", Language.FR, TopicKind.DISCUSSION);
        open("Jonquille annonce", "Bonjour.", Language.FR, TopicKind.ANNOUNCEMENT);

        assertThat(titles(find(question("jonquille", "question", null, null, null, null, null))))
                .containsExactly("Jonquille question");
        assertThat(titles(find(question("jonquille", "announcement", null, null, null, null, null))))
                .containsExactly("Jonquille annonce");
        assertThat(titles(find(question("jonquille", "topic", null, null, null, null, null))))
                .hasSize(3);
        assertThat(titles(find(question("jonquille", "member", null, null, null, null, null))))
                .isEmpty();
    }

    @Test
    void oneLanguageAlone() {
        open("Lavanda italiana", "Ciao.", Language.IT);
        open("Lavanda española", "Hola.", Language.ES);

        assertThat(titles(find(question("lavanda", null, null, Language.IT, null, null, null))))
                .containsExactly("Lavanda italiana");
    }

    @Test
    void answeredOrNot() {
        var answered = open("Violette résolue", "Bonjour.", Language.FR);
        var number = reply(answered, "Voici.", Language.FR);
        open("Violette ouverte", "Bonjour.", Language.FR);
        open("Violette bavarde", "Bonjour.", Language.FR, TopicKind.DISCUSSION);
        fixture.as.member(author, () -> topics.accept(answered, number));

        assertThat(titles(find(question("violette", null, null, null, Answer.FOUND, null, null))))
                .containsExactly("Violette résolue");
        assertThat(titles(find(question("violette", null, null, null, Answer.WANTED, null, null))))
                .containsExactly("Violette ouverte");

        fixture.as.member(author, () -> topics.withdrawAcceptance(answered));
        assertThat(titles(find(question("violette", null, null, null, Answer.WANTED, null, null))))
                .containsExactlyInAnyOrder("Violette résolue", "Violette ouverte");
    }

    @Test
    void aPeriodFromOneDayToAnother_bothIncluded() {
        var old = open("Pivoine ancienne", "Bonjour.", Language.FR);
        open("Pivoine récente", "Bonjour.", Language.FR);
        jobs.awaitFacts();
        sql.sql("update topic set created_at = '2024-03-05 12:00:00' where id = :id")
                .param("id", old)
                .update();
        changed(old);
        var day = LocalDate.of(2024, 3, 5);

        assertThat(titles(find(question("pivoine", null, null, null, null, day, day))))
                .containsExactly("Pivoine ancienne");
        assertThat(titles(find(question("pivoine", null, null, null, null, day.plusDays(1), null))))
                .containsExactly("Pivoine récente");
        assertThat(titles(find(question("pivoine", null, null, null, null, null, day.minusDays(1)))))
                .isEmpty();
    }

    @Test
    void latestFirstIsAnOrderOfItsOwn() {
        var first = open("Jacinthe jacinthe jacinthe", "Bonjour.", Language.FR);
        open("Une jacinthe parmi beaucoup d’autres fleurs du jardin", "Bonjour.", Language.FR);
        jobs.awaitFacts();
        sql.sql("update topic set created_at = created_at - interval 1 day where id = :id")
                .param("id", first)
                .update();
        changed(first);

        assertThat(titles(find(ordered("jacinthe", Order.BEST, null)))).first().isEqualTo("Jacinthe jacinthe jacinthe");
        assertThat(titles(find(ordered("jacinthe", Order.LATEST, null))))
                .last()
                .isEqualTo("Jacinthe jacinthe jacinthe");
    }

    @Test
    void pagesFollowOneAnotherWithoutRepeatingOrLeavingOutAnything() {
        for (var i = 0; i < 23; i++) {
            open("Orchidée " + i, "Bonjour.", Language.FR);
        }
        var seen = new ArrayList<String>();
        var page = find(ordered("orchidee", Order.LATEST, null));
        seen.addAll(titles(page));
        open("Orchidée nouvelle", "Bonjour.", Language.FR);

        while (page.next() != null) {
            page = find(ordered("orchidee", Order.LATEST, page.next()));
            assertThat(page.texts()).hasSizeLessThanOrEqualTo(Search.PAGE);
            seen.addAll(titles(page));
        }

        assertThat(seen).hasSize(23).doesNotContain("Orchidée nouvelle");
        assertThat(new HashSet<>(seen)).hasSize(23);
    }

    @Test
    void aPageGoesOnWhereTheLastTopicWasEvenWhenThatIsGone_andABrokenKeyIsTheFirstPage() {
        for (var i = 0; i < 12; i++) {
            open("Bruyère " + i, "Bonjour.", Language.FR);
        }
        var next = find(ordered("bruyere", Order.LATEST, null)).next();
        var gone = next.replaceFirst("\\.\\d+\\.", ".999999999.");

        assertThat(find(ordered("bruyere", Order.LATEST, gone)).texts()).hasSize(2);
        assertThat(find(ordered("bruyere", Order.LATEST, "x' or 1=1")).texts()).hasSize(Search.PAGE);
        assertThat(find(ordered("bruyere", Order.LATEST, "topic.1.9999")).texts())
                .isEmpty();
    }

    /** Tells the index as the forum would, and waits until it knows: it listens in a thread of its own. */
    private void changed(long topic) {
        transactions.executeWithoutResult(status -> facts.publishEvent(new ObjectChanged("topic", topic)));
        jobs.awaitFacts();
    }
}
