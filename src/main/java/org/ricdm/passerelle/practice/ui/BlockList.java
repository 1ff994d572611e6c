package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.SheetBlock;
import org.ricdm.passerelle.practice.SheetContent;

/** The blocks of a full sheet with the way to each, and how much is still to be written in it before a review. */
class BlockList extends PageSection {

    private final Map<SheetBlock, Span> states = new EnumMap<>(SheetBlock.class);

    BlockList() {
        super(UI.getCurrent().getTranslation("practice.blocks"));
        var list = new OrderedList();
        list.addClassName("block-list");
        list.getElement().setAttribute("role", "list");
        for (var block : SheetBlock.values()) {
            var link = new Anchor("#" + id(block), getTranslation(block.wordKey()));
            link.getElement().setAttribute("router-ignore", true);
            var state = new Span();
            state.addClassNames("muted", "small");
            states.put(block, state);
            list.add(new ListItem(link, state));
        }
        add(list);
    }

    static String id(SheetBlock block) {
        return "block-" + block.key();
    }

    /** Says how far each block is. */
    void measure(SheetContent content) {
        states.forEach((block, state) -> {
            var missing = block.fields().stream()
                    .filter(field ->
                            field.isWantedIn(Depth.FULL) && content.of(field).isEmpty())
                    .count();
            state.setText(
                    missing == 0
                            ? getTranslation("practice.blocks.whole")
                            : getTranslation("practice.blocks.missing", missing));
        });
    }
}
