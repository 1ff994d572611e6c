package org.ricdm.passerelle.practice.finding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.finding.SavedSheets;
import org.ricdm.passerelle.practice.finding.SimilarSheets;
import org.ricdm.passerelle.practice.ui.SheetSection;
import org.springframework.core.annotation.Order;

/** On the page of a sheet: keep it, and see what is like it. */
@org.springframework.stereotype.Component
@Order(60)
class FindingSection implements SheetSection {

    private final SimilarSheets similar;
    private final SavedSheets saved;
    private final CurrentViewer current;

    FindingSection(SimilarSheets similar, SavedSheets saved, CurrentViewer current) {
        this.similar = similar;
        this.saved = saved;
        this.current = current;
    }

    @Override
    public List<Component> beside(SheetReading sheet) {
        var id = sheet.brief().id();
        return sheet.brief().published()
                ? List.of(SaveToggle.inWords(id, sheet.brief().link().title(), saved.has(id), saved))
                : List.of();
    }

    @Override
    public List<Component> below(SheetReading sheet) {
        if (!sheet.brief().published()) {
            return List.of();
        }
        var alike = similar.of(sheet);
        if (alike.isEmpty()) {
            return List.of();
        }
        var rows = new RowList();
        var reader = current.require().language();
        alike.forEach(card -> rows.add(new ShowcaseRow(card, reader)));
        return List.of(new PageSection(UI.getCurrent().getTranslation("showcase.similar"), rows));
    }
}
