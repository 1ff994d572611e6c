package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** Two things side by side; one under the other where it is narrow. */
class Pair extends Div {

    Pair(List<? extends Component> first, List<? extends Component> second) {
        addClassName("pair");
        add(side(first), side(second));
    }

    private static Div side(List<? extends Component> parts) {
        var side = new Div();
        side.add(parts.toArray(Component[]::new));
        return side;
    }
}
