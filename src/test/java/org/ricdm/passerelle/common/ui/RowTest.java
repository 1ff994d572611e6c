package org.ricdm.passerelle.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void offersOneStopForTheKeyboard() {
        var row = new Row("A title", "/topics/1/a-title")
                .lead(new Avatar("Lucie Ferrand", 1))
                .chips(new Chip(Chip.Kind.QUESTION, "Question"))
                .second("second line")
                .facts("3 replies", "yesterday");

        assertThat(everything(row).filter(Anchor.class::isInstance))
                .singleElement()
                .extracting(link -> ((Anchor) link).getHref())
                .isEqualTo("/topics/1/a-title");
    }

    @Test
    void gathersItsFactsInOneColumn() {
        var row = new Row("A title", "/x").facts("one").facts("two");

        assertThat(everything(row).filter(part -> part.hasClassName("row-facts")))
                .hasSize(1);
    }

    @Test
    void neverTakesATitleForMarkup() {
        var row = new Row("<img src=x onerror=alert(1)>", "/x");

        assertThat(row.getElement().getOuterHTML()).doesNotContain("<img").contains("&lt;img");
    }

    private static Stream<Component> everything(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(RowTest::everything));
    }
}
