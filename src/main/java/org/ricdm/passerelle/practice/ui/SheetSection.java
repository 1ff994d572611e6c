package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.ricdm.passerelle.practice.SheetReading;

/**
 * What another room of practices shows on the page of a sheet, for who reads it now; in the order of the beans. Nothing
 * by default.
 */
public interface SheetSection {

    /** Above the story: one line for those concerned, such as how far a review is. */
    default List<Component> above(SheetReading sheet) {
        return List.of();
    }

    /** At the side, first what one does: a button, then what stands beside the story. */
    default List<Component> beside(SheetReading sheet) {
        return List.of();
    }

    /** Below the story. */
    default List<Component> below(SheetReading sheet) {
        return List.of();
    }

    /** In the menu of the page: words and what happens. */
    default List<Act> menu(SheetReading sheet) {
        return List.of();
    }

    /** An entry of the menu. */
    record Act(String words, Runnable work) {}
}
