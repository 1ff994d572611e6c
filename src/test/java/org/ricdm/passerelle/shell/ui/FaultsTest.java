package org.ricdm.passerelle.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody sees when something goes wrong on our side: a number, and nothing of the inside. */
@ExtendWith(OutputCaptureExtension.class)
class FaultsTest extends Screen {

    private static final Pattern NUMBER = Pattern.compile("tell us this number: ([0-9a-f]{8})");

    @Autowired
    JdbcClient sql;

    @Autowired
    FaultsInClicks clicks;

    @BeforeEach
    void somebodyIsThere() {
        signIn(fixture.member());
    }

    @Test
    void aPageThatCannotBeShownHasANumberThatStandsInTheLogAndTellsNothingOfTheInside(CapturedOutput log) {
        sql.sql("rename table draft to draft_elsewhere").update();
        try {
            open("");
        } finally {
            sql.sql("rename table draft_elsewhere to draft").update();
        }

        assertThat(heading()).isEqualTo("This page could not be shown");
        assertThat(log).contains("Fault " + number(words())).contains("BadSqlGrammarException");
        assertThat(words())
                .contains("Something went wrong on our side.", "Try again")
                .doesNotContain("Exception", "draft", "select", "org.", "java");
    }

    @Test
    void onceItIsRepairedThePageIsThereAgain() {
        sql.sql("rename table draft to draft_elsewhere").update();
        try {
            open("");
        } finally {
            sql.sql("rename table draft_elsewhere to draft").update();
        }

        open("");

        assertThat(heading()).startsWith("Hello");
    }

    @Test
    void anUnknownTopicForumMemberOrCentreIsNoFault(CapturedOutput log) {
        for (var address : new String[] {
            "topics/999999999", "topics/abc", "forums/nowhere", "members/nobody", "centres/nowhere", "admin/invitations"
        }) {
            open(address);
            assertThat(heading()).as(address).isEqualTo("Nothing to see at this address");
        }
        assertThat(log).doesNotContain("Fault ");
    }

    @Test
    void aFaultInAClickIsSaidOverThePageWhichStays(CapturedOutput log) {
        happens(new IllegalStateException("select secret from store"));

        assertThat(heading()).startsWith("Hello");
        assertThat(message()).contains("What you typed is kept.").doesNotContain("secret", "IllegalState");
        assertThat(log).contains("Fault " + number(message()));
    }

    @Test
    void whatIsNotOpenAnyMoreIsNoFault(CapturedOutput log) {
        happens(new NotOpen("post 3 of topic:7"));

        assertThat(message())
                .contains("This page does not exist or is not open to you.")
                .doesNotContain("topic:7");
        assertThat(log).doesNotContain("Fault ");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsSaidInWordsAndIsNoFault(CapturedOutput log) {
        happens(InvalidInput.of("state", "forum.error.stateChanged"));

        assertThat(message())
                .contains("This was changed by somebody else meanwhile. Reload the page to see it.")
                .doesNotContain("our side");
        assertThat(log).doesNotContain("Fault ");
    }

    private void happens(RuntimeException fault) {
        clicks.error(new ErrorEvent(fault));
        MockVaadin.clientRoundtrip(true);
    }

    private static String message() {
        return LocatorJ._find(the(Notification.class), Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    private static String number(String words) {
        var found = NUMBER.matcher(words);
        assertThat(found.find()).as(words).isTrue();
        return found.group(1);
    }
}
