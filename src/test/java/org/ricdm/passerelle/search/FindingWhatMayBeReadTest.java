package org.ricdm.passerelle.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.ObjectChanged;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.people.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The index proposes, the store decides: what was taken away a second ago is not found, whatever the index holds. */
class FindingWhatMayBeReadTest extends SearchRoom {

    @Autowired
    Members members;

    @Autowired
    ApplicationEventPublisher facts;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aClosedForumIsSearchedByItsReadersAlone() {
        closedForum();
        open("Confidentiel", "Entre nous.", Language.FR);

        assertThat(find("confidentiel").isEmpty()).isTrue();
        assertThat(find("confidentiel").choices().places())
                .noneMatch(place -> place.key().equals(forum));

        reader = fixture.member(Role.COORDINATOR);
        assertThat(found("confidentiel")).containsExactly("Confidentiel");
    }

    @Test
    void aRightThatWasLostASecondAgoIsLost() {
        closedForum();
        open("Confidentiel", "Entre nous.", Language.FR);
        reader = fixture.member(Role.COORDINATOR);
        assertThat(found("confidentiel")).hasSize(1);

        fixture.as.founder(() -> {
            members.withdraw(reader, Role.COORDINATOR);
            return true;
        });

        assertThat(find("confidentiel").isEmpty()).isTrue();
    }

    @Test
    void whatTheStoreNoLongerShowsIsNotFoundThoughTheIndexHoldsIt() {
        var topic = open("Anodin", "Bonjour.", Language.FR);
        reply(topic, "Madame Pamplemousse habite ici.", Language.FR);
        assertThat(found("pamplemousse")).hasSize(1);

        // Without a fact, as in the second before the index hears of it.
        sql.sql("update post set state = 'HIDDEN' where topic_id = :topic and number = 2")
                .param("topic", topic)
                .update();

        var results = find("pamplemousse");
        assertThat(results.isEmpty()).isTrue();
        assertThat(results.next()).isNull();
        assertThat(results.endless()).isFalse();
    }

    @Test
    void theFirstPostIsHiddenTheSameWay_itsTitleStays() {
        var topic = open("Anodin", "Madame Clémentine habite ici.", Language.FR);
        assertThat(found("clementine")).hasSize(1);

        sql.sql("update post set state = 'HIDDEN' where topic_id = :topic")
                .param("topic", topic)
                .update();

        assertThat(found("clementine")).isEmpty();
        assertThat(find("anodin").texts())
                .singleElement()
                .satisfies(hit -> assertThat(hit.excerpt()).isEmpty());
    }

    @Test
    void textThatWasTakenBackASecondAgoIsNotInTheExcerpt() {
        var topic = open("Anodin", "Bonjour.", Language.FR);
        reply(topic, "Le téléphone est 0123456789, appelez.", Language.FR);
        assertThat(found("telephone")).hasSize(1);

        sql.sql("update post set plain = 'Le numéro est parti.' where topic_id = :topic and number = 2")
                .param("topic", topic)
                .update();

        assertThat(find("telephone").texts())
                .allSatisfy(hit -> assertThat(excerpt(hit)).doesNotContain("0123456789"));
    }

    @Test
    void hiddenIsNotFound_shownAgainIs_deletedIsNot() {
        var topic = open("Anodin", "Bonjour.", Language.FR);
        var number = reply(topic, "Une mandarine.", Language.FR);

        fixture.as.member(moderator, () -> posts.hide(topic, number, "Names somebody"));
        assertThat(found("mandarine")).isEmpty();

        fixture.as.member(moderator, () -> posts.show(topic, number));
        assertThat(found("mandarine")).hasSize(1);

        fixture.as.member(author, () -> posts.delete(topic, number));
        assertThat(found("mandarine")).isEmpty();
    }

    @Test
    void aTopicThatMovedIsFoundWhereItIs() {
        var topic = open("Nomade", "Une caravane.", Language.FR);
        var elsewhere = fixture.forum();
        var closed = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        assertThat(found("caravane")).hasSize(1);

        move(topic, elsewhere);
        assertThat(found("caravane")).isEmpty();
        forum = elsewhere;
        assertThat(found("caravane")).containsExactly("Nomade");

        // Into a forum that the reader does not see, before the index has heard of it.
        sql.sql("update topic set forum_id = (select id from forum where slug = :slug) where id = :id")
                .param("slug", closed)
                .param("id", topic)
                .update();
        assertThat(find("caravane").isEmpty()).isTrue();
    }

    @Test
    void theAuthorIsNamedAsTheyAreNamedNow() {
        open("Anodin", "Une pastèque.", Language.FR);
        assertThat(found("pasteque")).hasSize(1);

        sql.sql("update member set given_name = 'Former', family_name = 'Member' where id = :id")
                .param("id", author)
                .update();

        assertThat(find("pasteque").texts())
                .allSatisfy(hit -> assertThat(hit.author().name()).isEqualTo("Former Member"));
    }

    @Test
    void aSuspendedReaderFindsNothing() {
        open("Anodin", "Une figue.", Language.FR);
        jobs.awaitFacts();

        var found = fixture.as.member(reader, () -> {
            sql.sql("update member set state = 'SUSPENDED' where id = :id")
                    .param("id", reader)
                    .update();
            return search.find(inForum("figue")).texts();
        });

        assertThat(found).isEqualTo(List.of());
    }

    private void closedForum() {
        forum = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        author = fixture.member(Role.COORDINATOR);
    }

    private void move(long topic, String slug) {
        transaction.executeWithoutResult(status -> {
            sql.sql("update topic set forum_id = (select id from forum where slug = :slug) where id = :id")
                    .param("slug", slug)
                    .param("id", topic)
                    .update();
            facts.publishEvent(new ObjectChanged("topic", topic));
        });
    }
}
