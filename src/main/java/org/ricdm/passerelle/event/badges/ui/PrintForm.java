package org.ricdm.passerelle.event.badges.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.badges.BadgeChoice;
import org.ricdm.passerelle.event.badges.BadgePage;
import org.ricdm.passerelle.event.badges.BadgeSheet;
import org.ricdm.passerelle.event.badges.Badges;
import org.ricdm.passerelle.event.badges.RunState;

/** On which paper badges are printed, and whose. */
class PrintForm extends Section {

    private final Select<BadgeSheet> sheet = new Select<>();
    private final IntegerField start = new IntegerField();
    private final Paragraph problem = new Paragraph();
    private final transient Badges badges;
    private final String slug;
    private final SerializableConsumer<Long> made;

    /** @param made is told the number of the run that was made */
    PrintForm(Badges badges, BadgePage page, SerializableConsumer<Long> made) {
        this.badges = badges;
        this.slug = page.event().slug();
        this.made = made;
        addClassName("print-form");
        setAriaLabel(getTranslation("badges.print"));
        sheet.setLabel(getTranslation("badges.sheet"));
        sheet.setItems(BadgeSheet.values());
        sheet.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        sheet.setValue(
                page.runs().isEmpty()
                        ? BadgeSheet.A4_CARDS
                        : page.runs().getFirst().sheet());
        start.setLabel(getTranslation("badges.start"));
        start.setHelperText(getTranslation("badges.start.help"));
        start.setManualValidation(true);
        start.setStepButtonsVisible(true);
        start.setMin(1);
        sheet.addValueChangeListener(change -> places());
        places();
        problem.addClassName("error-line");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var fields = new Div(sheet, start);
        fields.addClassName("fields-two");
        add(
                new Paragraph(getTranslation("badges.count", page.people(), page.fresh(), page.changed())),
                fields,
                problem);
        add(Buttons.together(due(page), all(page)));
    }

    /** What the page is for, unless a file waits to be opened or nothing is to be printed. */
    private Button due(BadgePage page) {
        var words = getTranslation("badges.print.due", page.due());
        var waits = page.runs().stream().anyMatch(run -> run.state() == RunState.OPEN);
        var button = waits || page.due() == 0 ? Buttons.plain(words) : Buttons.primary(words);
        button.addClickListener(click -> print(BadgeChoice.DUE));
        return button;
    }

    private Button all(BadgePage page) {
        var button = Buttons.plain(getTranslation("badges.print.all", page.people()));
        button.addClickListener(click -> print(BadgeChoice.ALL));
        return button;
    }

    /** A sheet with one place has no other to begin at. */
    private void places() {
        var places = sheet.getValue().places();
        start.setMax(places);
        start.setVisible(places > 1);
        start.setValue(1);
        start.setInvalid(false);
    }

    /** Prints that on the paper that is chosen here. */
    void print(BadgeChoice choice) {
        start.setInvalid(false);
        problem.setVisible(false);
        try {
            var first = start.getValue();
            made.accept(badges.print(slug, choice, sheet.getValue(), first == null ? 0 : first));
        } catch (InvalidInput refused) {
            Problems.show(Map.of("start", start), refused);
            refused.problems().stream()
                    .filter(one -> one.field().equals("badges"))
                    .forEach(one -> {
                        problem.setText(Problems.words(one));
                        problem.setVisible(true);
                    });
        }
    }
}
