package org.ricdm.passerelle.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.springframework.beans.factory.annotation.Autowired;

class SearchTest extends Screen {

    @Autowired
    Search search;

    @Test
    void aMemberIsFoundByNameUnderItsOwnHeading() {
        var someone = fixture.member();
        var name = fixture.handle(someone).replace("test-", "");
        signIn(fixture.member());

        open("search?q=" + name);

        assertThat(heading()).isEqualTo("Search: " + name);
        assertThat(words()).contains("Members", "Test " + name);
    }

    @Test
    void aSingleLetterFindsNothingAndSaysWhy() {
        signIn(fixture.member());

        open("search?q=a");

        assertThat(words()).contains("Type at least 2 letters");
    }

    @Test
    void theDirectoriesAreAskedForAFewWhenEverythingIsLookedForAndNotAtAllWithAFilter() {
        signIn(fixture.member());

        assertThat(search.find(SearchQuestion.of("Test")).others())
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.found()).hasSizeLessThanOrEqualTo(5));
        var filtered =
                new SearchQuestion("Test", null, null, null, null, null, null, null, SearchQuestion.Order.BEST, null);
        assertThat(filtered.isFiltered()).isFalse();
    }
}
