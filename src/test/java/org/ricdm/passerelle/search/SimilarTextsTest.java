package org.ricdm.passerelle.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.forum.Circle;
import org.springframework.beans.factory.annotation.Autowired;

class SimilarTextsTest extends SearchRoom {

    @Autowired
    SimilarTexts similar;

    @Test
    void titlesWithMostOfTheWordsAreShownBestFirst() {
        var word = Fixture.unique("xylo").replace("-", "q");
        open("Accueillir les frontaliers " + word, "Bonjour.", Language.FR);
        open("Frontaliers " + word + " et chômage", "Bonjour.", Language.FR);
        open("Tout autre chose", "Accueillir des frontaliers " + word, Language.FR);

        assertThat(titles("Comment accueillir un frontalier " + word))
                .containsExactly("Accueillir les frontaliers " + word, "Frontaliers " + word + " et chômage");
    }

    @Test
    void aShortTitleAndOneOfAClosedForumShowNothing() {
        var word = Fixture.unique("metallo").replace("-", "q");
        forum = fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS);
        author = fixture.member(Role.COORDINATOR);
        open("Secret " + word, "Bonjour.", Language.FR);

        assertThat(titles("Secret " + word)).isEmpty();
        assertThat(titles("Sec")).isEmpty();
        reader = author;
        assertThat(titles("Secret " + word)).containsExactly("Secret " + word);
    }

    private List<String> titles(String typed) {
        jobs.awaitFacts();
        return fixture.as.member(reader, () -> similar.of(typed, Language.FR, 5)).stream()
                .map(Hit::title)
                .toList();
    }
}
