package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DraftsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Drafts drafts;

    @Test
    void aDraftIsSeenByItsAuthorOnly() {
        var author = fixture.member();
        var others = new long[] {fixture.member(), fixture.member(Role.ADMINISTRATOR), fixture.member(Role.MODERATOR)};
        fixture.as.member(author, () -> drafts.save("reply:1", "", "canary"));

        for (var other : others) {
            fixture.as.member(other, () -> {
                assertThat(drafts.find("reply:1")).isEmpty();
                assertThat(drafts.mine(100)).isEmpty();
                drafts.discard("reply:1");
                drafts.save("reply:1", "", "mine");
            });
        }

        assertThat(fixture.as.member(author, () -> drafts.find("reply:1")))
                .hasValueSatisfying(draft -> assertThat(draft.body()).isEqualTo("canary"));
    }

    @Test
    void savingAgainReplacesAndSavingNothingForgets() {
        fixture.as.member(fixture.member(), () -> {
            drafts.save("new:accueil", "A", "b");
            drafts.save("new:accueil", "A b", "b c");
            assertThat(drafts.mine(10)).singleElement().satisfies(draft -> {
                assertThat(draft.title()).isEqualTo("A b");
                assertThat(draft.body()).isEqualTo("b c");
            });

            drafts.save("new:accueil", " ", "\n");
            assertThat(drafts.mine(10)).isEmpty();
        });
    }

    @Test
    void aTitleThatIsTooLongToBePublishedIsKeptWhileItIsTyped() {
        var title = "x".repeat(200);

        fixture.as.member(fixture.member(), () -> {
            drafts.save("new:accueil", title, "");
            assertThat(drafts.find("new:accueil"))
                    .hasValueSatisfying(draft -> assertThat(draft.title()).isEqualTo(title));
        });
    }

    @Test
    void draftsAreBoundedInNumberAndSize() {
        fixture.as.member(fixture.member(), () -> {
            for (var i = 0; i < Drafts.AT_MOST; i++) {
                drafts.save("reply:" + i, "", "x");
            }
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> drafts.save("reply:1000", "", "x"));
            drafts.save("reply:5", "", "changed");

            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> drafts.save("reply:5", "", "x".repeat(100_000)));
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> drafts.save("reply:5", "x".repeat(301), ""));
        });
    }

    @Test
    void aPlaceIsOneOfThoseThatExist() {
        fixture.as.member(fixture.member(), () -> {
            for (var place : new String[] {"", "reply:", "reply:x", "edit:1", "new:A", "reply:1 ", "settings"}) {
                assertThatIllegalArgumentException().isThrownBy(() -> drafts.save(place, "", "x"));
            }
        });
    }
}
