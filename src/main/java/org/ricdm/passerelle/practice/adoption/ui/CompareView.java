package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.practice.FieldType;
import org.ricdm.passerelle.practice.SheetBlock;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.SheetReadings;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** Two sheets side by side, field by field, with a word where they differ. */
@Route("practices/compare")
@PermitAll
class CompareView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SheetReadings readings;
    private final transient SheetChoices choices;
    private final transient CurrentViewer current;

    CompareView(SheetReadings readings, SheetChoices choices, CurrentViewer current) {
        this.readings = readings;
        this.choices = choices;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var first = Keys.number(query, "a").orElseThrow(() -> new NotOpen("practice"));
        var second = Keys.number(query, "b").orElseThrow(() -> new NotOpen("practice"));
        show(readings.read(first), readings.read(second));
    }

    private void show(SheetReading first, SheetReading second) {
        clear();
        addClassName("compared");
        var pairs = Arrays.stream(SheetField.values())
                .filter(CompareView::isCompared)
                .filter(field -> !first.content().of(field).isEmpty()
                        || !second.content().of(field).isEmpty())
                .map(field -> new ComparedField(
                        field, first, second, choices, current.require().language()))
                .toList();
        var differing = pairs.stream().filter(ComparedField::differs).count();
        header(new PageHeader(getTranslation("adoption.compare"))
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES))
                .lead(getTranslation("adoption.compare.count", differing, pairs.size())));
        main(heads(first, second));
        for (var block : SheetBlock.values()) {
            var ofBlock =
                    pairs.stream().filter(pair -> pair.field().block() == block).toList();
            if (!ofBlock.isEmpty()) {
                main(new PageSection(getTranslation(block.wordKey()), ofBlock.toArray(ComparedField[]::new)));
            }
        }
    }

    /** Files are told by their names in the kit; a picture says nothing that could be compared. */
    private static boolean isCompared(SheetField field) {
        return field.type() != FieldType.FILE && field != SheetField.PICTURE_TEXT;
    }

    private static Pair heads(SheetReading first, SheetReading second) {
        var heads = new Pair(List.of(head(first)), List.of(head(second)));
        heads.addClassName("compared-heads");
        return heads;
    }

    private static Paragraph head(SheetReading sheet) {
        var link = new Anchor(sheet.brief().link().path(), sheet.brief().link().title());
        link.getElement().setAttribute("lang", language(sheet).code());
        return new Paragraph(
                link,
                new Text(" · " + sheet.centre().name() + ", " + sheet.centre().city()));
    }

    private static Language language(SheetReading sheet) {
        return sheet.brief().language();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("adoption.compare") + " · Passerelle";
    }
}
