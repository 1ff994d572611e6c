package org.ricdm.passerelle.practice.papers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a sheet offers it on paper and as data. */
class PaperSectionTest extends Screen {

    @Autowired
    PracticeRoom practices;

    @Test
    void theSheetIsOfferedOnOnePageAsAWholeAndAsData() {
        var reader = fixture.member();
        var spark = practices.spark(fixture.member(), "A table near the door");
        signIn(reader);

        open("practices/" + spark + "/a-table-near-the-door");

        assertThat(words()).contains("On paper", "PDF, one page", "PDF, whole sheet");
        assertThat(LocatorJ._find(Anchor.class).stream().map(Anchor::getHref))
                .contains(
                        "/practices/" + spark + "/sheet.pdf?form=one&lang=en",
                        "/practices/" + spark + "/sheet.pdf?form=full&lang=en",
                        "/practices/" + spark + "/sheet.json");
    }
}
