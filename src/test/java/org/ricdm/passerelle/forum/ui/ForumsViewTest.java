package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.forum.Circle;

/** The overview of forums and the choice of one to write in. */
class ForumsViewTest extends ForumScreen {

    private long me;
    private String open;
    private String readOnly;
    private String closed;

    @BeforeEach
    void threeForums() {
        me = fixture.member();
        open = fixture.forum();
        readOnly = fixture.forum(Circle.MEMBERS, Circle.COORDINATORS);
        closed = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
    }

    @Test
    void theOverviewShowsTheForumsOneMayReadAndWhatTheyAreFor() {
        signIn(me);

        open("forums");

        assertThat(heading()).isEqualTo("Forums");
        assertThat(rows()).contains("en " + open, "en " + readOnly).doesNotContain("en " + closed);
        assertThat(words(row(open))).contains("Purpose of " + open);
        assertThat(LocatorJ._get(row(open), Anchor.class).getHref()).isEqualTo("/forums/" + open);
    }

    @Test
    void coordinatorsSeeTheirForumToo() {
        signIn(fixture.member(Role.COORDINATOR));

        open("forums");

        assertThat(rows()).contains("en " + open, "en " + closed);
    }

    @Test
    void theOverviewSpeaksTheMembersLanguage() {
        signIn(fixture.member(Language.IT, fixture.centre()));

        open("forums");

        assertThat(heading()).isEqualTo("Forum");
        assertThat(rows()).contains("it " + open);
    }

    @Test
    void aForumSaysWhatIsNewUntilItWasRead() {
        var author = fixture.member();
        var topic = ask(author, open, "Who has a map?");
        signIn(me);

        open("forums");
        assertThat(words(row(open))).contains("Latest topic: Who has a map?", "1 new topic");

        fixture.as.member(me, () -> posts.read(topic.id(), 1));
        open("forums");
        assertThat(words(row(open))).contains("Latest topic: Who has a map?").doesNotContain("new topic");
    }

    @Test
    void theChoiceOffersTheForumsOneMayWriteIn() {
        signIn(me);

        open("forums/new");

        assertThat(heading()).isEqualTo("New topic");
        assertThat(words()).contains("Where does your topic belong?");
        assertThat(rows()).contains("en " + open).doesNotContain("en " + readOnly, "en " + closed);
        assertThat(LocatorJ._get(row(open), Anchor.class).getHref()).isEqualTo("/forums/" + open + "/new");
    }

    @Test
    void theChoiceOfACoordinatorHoldsThoseOfCoordinators() {
        signIn(fixture.member(Role.COORDINATOR));

        open("forums/new");

        assertThat(rows()).contains("en " + open, "en " + readOnly, "en " + closed);
    }

    private static Row row(String slug) {
        return LocatorJ._get(Row.class, it -> it.withPredicate(row -> words(row).contains("en " + slug + "\n")));
    }
}
