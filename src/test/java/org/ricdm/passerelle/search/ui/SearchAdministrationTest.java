package org.ricdm.passerelle.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.access.Role;

class SearchAdministrationTest extends Screen {

    @Test
    void anAdministratorSeesHowTheIndexIsAndBuildsItAnew() {
        signIn(fixture.member(Role.ADMINISTRATOR));
        open("admin/search");
        assertThat(heading()).isEqualTo("Search index");

        LocatorJ._click(LocatorJ._get(Button.class, it -> it.withText("Build the index anew")));

        Awaitility.await().pollInSameThread().until(() -> {
            open("admin/search");
            return words().contains("The index is complete.");
        });
        assertThat(words()).contains("Built anew");
    }

    @Test
    void nobodyElseDoes() {
        signIn(fixture.member(Role.COORDINATOR, Role.MODERATOR));

        open("admin/search");

        assertThat(heading()).isNotEqualTo("Search index");
    }
}
