package org.ricdm.passerelle.practice.finding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.finding.FacetCounts;
import org.ricdm.passerelle.practice.finding.ShowcaseQuestion.Shelf;

/**
 * The facets beside what was found, each value a link that tells how many sheets it leads to; on the phone behind a
 * button.
 */
class FacetPanel extends Div {

    /** Values that stand open; the others are a click away. */
    private static final int OPEN = 6;

    private static final String FIELDS = "showcase-facets";

    private final transient ShowcaseAddress address;
    private final transient SheetChoices choices;
    private final Language reader;
    private final Div fields = new Div();

    FacetPanel(ShowcaseAddress address, List<FacetCounts> facets, SheetChoices choices, Language reader) {
        this.address = address;
        this.choices = choices;
        this.reader = reader;
        addClassName("showcase-facets");
        fields.setId(FIELDS);
        fields.addClassName("showcase-facet-fields");
        fields.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("showcase.facets"));
        facets.stream()
                .filter(facet -> facet.values().size() > 1 || facet.narrows())
                .forEach(facet -> fields.add(group(facet)));
        if (!address.question().shelves().contains(Shelf.SAVED)) {
            fields.add(retired());
        }
        add(opener(), fields);
    }

    private Component opener() {
        var opener = Buttons.plain(getTranslation("showcase.facets"));
        opener.setIcon(new Icon(Glyph.SETTINGS));
        opener.addClassName("showcase-facets-open");
        opener.getElement().setAttribute("aria-expanded", "false").setAttribute("aria-controls", FIELDS);
        opener.addClickListener(click -> {
            var open = !fields.hasClassName("open");
            fields.setClassName("open", open);
            opener.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return opener;
    }

    private Div group(FacetCounts facet) {
        var heading = new H2(getTranslation(facet.facet().wordKey()));
        heading.setId("facet-" + facet.facet().key());
        var group = new Div(heading);
        group.addClassName("facet");
        var open = new ArrayList<FacetCounts.Value>();
        var rest = new ArrayList<FacetCounts.Value>();
        for (var value : facet.values()) {
            // What is chosen always stands open, and nothing is hidden that would not spare a line.
            (value.chosen() || open.size() < OPEN || facet.values().size() <= OPEN + 1 ? open : rest).add(value);
        }
        group.add(list(facet, open, heading));
        if (!rest.isEmpty()) {
            var more =
                    new NativeDetails(getTranslation("showcase.facet.more", rest.size()), list(facet, rest, heading));
            more.addClassName("facet-more");
            group.add(more);
        }
        return group;
    }

    private UnorderedList list(FacetCounts facet, List<FacetCounts.Value> values, H2 heading) {
        var list = new UnorderedList();
        list.getElement()
                .setAttribute("role", "list")
                .setAttribute("aria-labelledby", heading.getId().orElseThrow());
        values.forEach(value -> list.add(new ListItem(link(
                choices.name(facet.facet(), value.term(), reader),
                address.link(address.question().toggled(facet.facet(), value.term())),
                value.count(),
                value.chosen()))));
        return list;
    }

    private Anchor link(String words, String link, int count, boolean chosen) {
        var many = new Span(NumberFormat.getIntegerInstance(getLocale()).format(count));
        many.addClassName("facet-count");
        var anchor = new Anchor(link, new Span(words), many);
        anchor.addClassName("facet-value");
        anchor.setAriaLabel(words + ", " + getTranslation("showcase.found", count));
        if (chosen) {
            anchor.addComponentAsFirst(new Icon(Glyph.CHECK));
            anchor.getElement().setAttribute("aria-current", "true");
        }
        return anchor;
    }

    private Div retired() {
        var shown = address.question().shelves().contains(Shelf.RETIRED);
        var link =
                new Anchor(address.link(address.question().toggled(Shelf.RETIRED)), getTranslation("showcase.retired"));
        link.addClassName("facet-value");
        if (shown) {
            link.addComponentAsFirst(new Icon(Glyph.CHECK));
            link.getElement().setAttribute("aria-current", "true");
        }
        var group = new Div(link);
        group.addClassName("facet");
        return group;
    }
}
