package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.adoption.Adaptations;
import org.ricdm.passerelle.practice.adoption.Adoptions;
import org.ricdm.passerelle.practice.adoption.Ledger;
import org.ricdm.passerelle.practice.adoption.SheetLedger;
import org.ricdm.passerelle.practice.ui.SheetSection;
import org.springframework.core.annotation.Order;

/** Beside a sheet: the way to try it, who tries it, and what was made out of it. */
@org.springframework.stereotype.Component
@Order(20)
class AdoptionSection implements SheetSection {

    private final Adoptions adoptions;
    private final Ledger ledger;
    private final Adaptations adaptations;
    private final CurrentViewer current;
    private final Clock clock;

    AdoptionSection(Adoptions adoptions, Ledger ledger, Adaptations adaptations, CurrentViewer current, Clock clock) {
        this.adoptions = adoptions;
        this.ledger = ledger;
        this.adaptations = adaptations;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public List<Component> beside(SheetReading sheet) {
        if (!sheet.brief().published()) {
            return List.of();
        }
        var id = sheet.brief().id();
        var found = ledger.of(id);
        var parts = new ArrayList<Component>();
        parts.add(tryIt(id, found));
        parts.add(who(id, found));
        var tree = adaptations.tree(id);
        if (!tree.nodes().isEmpty()) {
            var section = new PageSection(AdoptionWords.of("adoption.tree"), new TreeList(tree));
            var original = sheet.original();
            if (original != null) {
                section.add(Buttons.link(
                        AdoptionWords.of("adoption.compare.original"), AdoptionNavigation.compare(original.id(), id)));
            }
            parts.add(section);
        }
        return parts;
    }

    @Override
    public List<Act> menu(SheetReading sheet) {
        return List.of(new Act(
                AdoptionWords.of("adoption.mine"),
                () -> UI.getCurrent().navigate(AdoptionNavigation.MINE.substring(1))));
    }

    private Component tryIt(long id, SheetLedger found) {
        var place = new Div();
        place.addClassName("stack");
        var mine = found.mine();
        var refusal = found.refusal();
        if (mine != null) {
            place.add(Buttons.primaryLink(AdoptionWords.of("adoption.mine.one"), AdoptionNavigation.adoption(mine)));
        } else if (refusal == null) {
            var button = Buttons.primary(AdoptionWords.of("practice.try"));
            button.addClickListener(click -> new BeginDialog(
                            LocalDate.ofInstant(
                                    clock.instant(), current.require().zone()),
                            plan -> adoptions.begin(id, plan),
                            made -> UI.getCurrent()
                                    .navigate(AdoptionNavigation.adoption(made).substring(1)))
                    .open());
            place.add(button);
        } else {
            var why = new Paragraph(AdoptionWords.of(refusal));
            why.addClassNames("muted", "small");
            place.add(why);
        }
        return place;
    }

    private static PageSection who(long id, SheetLedger found) {
        var section = new PageSection(AdoptionWords.of("adoption.ledger"));
        if (found.latest().isEmpty()) {
            var none = new Paragraph(AdoptionWords.of("adoption.ledger.none"));
            none.addClassName("muted");
            section.add(none);
            return section;
        }
        section.add(new Paragraph(AdoptionWords.counts(found.tried(), found.finished())));
        if (found.finished() < SheetLedger.ENOUGH) {
            var few = new Paragraph(AdoptionWords.of("practice.notenough"));
            few.addClassName("muted");
            section.add(few);
        }
        var rows = new RowList();
        found.latest().forEach(adoption -> rows.add(new AdoptionRowItem(adoption)));
        section.add(rows);
        return section.link(
                AdoptionWords.of(found.more() ? "adoption.ledger.all" : "adoption.ledger.words"),
                AdoptionNavigation.ledger(id));
    }
}
