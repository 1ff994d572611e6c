package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.Map;
import org.ricdm.passerelle.practice.SheetContent;

/** Where one field of a sheet is typed. */
interface SheetInput {

    /** What stands on the page. */
    Component component();

    /** Shows what that content has in the field. */
    void show(SheetContent content);

    /** That content with what is typed in the field. */
    SheetContent into(SheetContent content);

    /** Refuses, on the field, while a file is still on its way to the portal. */
    default void mustBeThere() {}

    /** What can be wrong in it, by path, in the order it is read. */
    Map<String, HasValidation> places();
}
