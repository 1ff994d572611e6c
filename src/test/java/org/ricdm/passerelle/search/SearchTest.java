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
    void wildcardsQuotesAndControlCharactersAreWordsLikeOthers() {
        signIn(fixture.member());

        for (var typed :
                new String[] {"%%", "__", "' or 1=1 --", "\"+-*()~<>@", "a\u0000b", "😀😀", "x".repeat(5000)}) {
            assertThat(search.find(typed))
                    .as(typed)
                    .allSatisfy(group -> assertThat(group.found()).hasSizeLessThanOrEqualTo(10));
        }
        assertThat(Search.tidy(" a\n\u0000 b ")).isEqualTo("a b");
        assertThat(Search.tidy("😀".repeat(500))
                        .codePointCount(0, Search.tidy("😀".repeat(500)).length()))
                .isEqualTo(100);
    }
}
