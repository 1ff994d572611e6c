package org.ricdm.passerelle.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.IndexableText.Answer;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.search.SearchQuestion.Order;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One forum, some people, and what they find in it. */
@PortalTest
abstract class SearchRoom {

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    Search search;

    @Autowired
    IndexKeeper keeper;

    @Autowired
    TextIndex index;

    @Autowired
    JobRunner jobs;

    @Autowired
    JdbcClient sql;

    String forum;
    long reader;
    long author;
    long moderator;

    @BeforeEach
    void aForumOfItsOwn() {
        forum = fixture.forum();
        reader = fixture.member();
        author = fixture.member();
        moderator = fixture.member(Role.MODERATOR);
    }

    long open(String title, String body, Language language) {
        return open(title, body, language, TopicKind.QUESTION);
    }

    long open(String title, String body, Language language, TopicKind kind) {
        return fixture.as
                .member(
                        kind == TopicKind.ANNOUNCEMENT ? moderator : author,
                        () -> topics.open(new NewTopic(forum, kind, title, body, language)))
                .id();
    }

    int reply(long topic, String body, Language language) {
        return fixture.as.member(author, () -> posts.reply(topic, body, language, null));
    }

    /** Titles found in the forum by the reader, best first, after the index has heard of everything. */
    List<String> found(String words) {
        return titles(find(words));
    }

    SearchResults find(String words) {
        return find(inForum(words));
    }

    SearchResults find(SearchQuestion question) {
        jobs.awaitFacts();
        return fixture.as.member(reader, () -> search.find(question));
    }

    static List<String> titles(SearchResults results) {
        return results.texts().stream().map(Hit::title).toList();
    }

    /** The excerpt with found words in brackets. */
    static String excerpt(Hit hit) {
        var words = new StringBuilder();
        hit.excerpt()
                .forEach(piece -> words.append(piece.found() ? "[" : "")
                        .append(piece.text())
                        .append(piece.found() ? "]" : ""));
        return words.toString();
    }

    SearchQuestion inForum(String words) {
        return question(words, null, null, null, null, null, null);
    }

    SearchQuestion question(
            String words,
            @Nullable String kind,
            @Nullable String author,
            @Nullable Language language,
            @Nullable Answer answer,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        return new SearchQuestion(words, kind, forum, author, language, answer, since, until, Order.BEST, null);
    }

    SearchQuestion ordered(String words, Order order, @Nullable String after) {
        return new SearchQuestion(words, null, forum, null, null, null, null, null, order, after);
    }
}
