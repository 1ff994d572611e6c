package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.practice.Audience;
import org.ricdm.passerelle.practice.SheetBrief;
import org.ricdm.passerelle.practice.SheetKind;
import org.ricdm.passerelle.practice.Sheets;

/** What the sheet tells of, who reads it, and what it said before. */
class SettingsSection extends PageSection {

    private final RadioButtonGroup<SheetKind> kind = new RadioButtonGroup<>();
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>();

    SettingsSection(SheetBrief sheet, Sheets sheets) {
        super(UI.getCurrent().getTranslation("practice.settings"));
        kind.setLabel(getTranslation("practice.kind"));
        kind.setItems(SheetKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        kind.setHelperText(getTranslation("practice.kind.help"));
        kind.setValue(sheet.kind());
        audience.setLabel(getTranslation("practice.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(one -> getTranslation("practice.audience." + one.name()));
        audience.setHelperText(getTranslation("practice.audience.help"));
        audience.setValue(sheet.forEverybody() ? Audience.EVERYBODY : Audience.NETWORK);
        kind.addValueChangeListener(change -> choose(sheet, sheets));
        audience.addValueChangeListener(change -> choose(sheet, sheets));
        add(
                kind,
                audience,
                new Paragraph(new Anchor(PracticeNavigation.history(sheet.id()), getTranslation("practice.history"))));
    }

    private void choose(SheetBrief sheet, Sheets sheets) {
        sheets.choose(sheet.id(), kind.getValue(), audience.getValue());
        Toasts.done(getTranslation("practice.chosen"));
    }
}
