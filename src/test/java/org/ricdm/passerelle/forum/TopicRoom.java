package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.notification.Bell;
import org.ricdm.passerelle.search.Hit;
import org.ricdm.passerelle.search.Search;
import org.ricdm.passerelle.search.SearchQuestion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test with a forum for everybody and one of the coordinators, people who write there and who moderates one or both. */
@PortalTest
abstract class TopicRoom {

    @Autowired
    Follows follows;

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    TopicMoves moves;

    @Autowired
    TopicPages pages;

    @Autowired
    TopicLists lists;

    @Autowired
    Posts posts;

    @Autowired
    Bell bell;

    @Autowired
    Search search;

    @Autowired
    JobRunner jobs;

    @Autowired
    JdbcClient sql;

    String forum;
    String coordinators;
    long author;
    long reader;
    long moderator;
    long inBoth;

    @BeforeEach
    void anOpenForumAndOneOfTheCoordinators() {
        forum = fixture.forum();
        coordinators = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        author = fixture.member();
        reader = fixture.member();
        moderator = fixture.member(Role.MODERATOR);
        inBoth = fixture.member(Role.COORDINATOR, Role.MODERATOR);
    }

    void refused(String field, Runnable act) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fixture.as.member(moderator, act))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().field()).isEqualTo(field));
    }

    long ask(long by, String where, String title) {
        return fixture.as
                .member(
                        by,
                        () -> topics.open(new NewTopic(where, TopicKind.QUESTION, title, "We wonder.", Language.EN)))
                .id();
    }

    int answer(long by, long topic, String text, @Nullable Integer replyTo) {
        return fixture.as.member(by, () -> posts.reply(topic, text, Language.EN, replyTo));
    }

    List<Hit> found(long by, String word) {
        jobs.awaitFacts();
        return fixture.as.member(by, () -> search.find(SearchQuestion.of(word))).texts();
    }

    List<Long> ids(long topic) {
        return sql.sql("select id from post where topic_id = :topic and number > 0 order by number")
                .param("topic", topic)
                .query(Long.class)
                .list();
    }

    static List<Integer> numbers(OpenTopic topic) {
        return topic.posts().posts().stream().map(PostView::number).toList();
    }

    OpenTopic open(long by, long topic, Window window) {
        return fixture.as.member(by, () -> pages.open(topic, window));
    }

    List<Long> listed(long by, String where) {
        return fixture.as.member(by, () -> lists.page(where, TopicFilter.ALL, null)).topics().stream()
                .map(TopicSummary::id)
                .toList();
    }
}
