package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.event.Partner;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.ui.UploadField;
import org.ricdm.passerelle.people.CentreSummary;

/** The partners of an event: centres of the network, or others by name and website. */
class PartnerFields extends FormSection {

    private final transient List<CentreSummary> centres;
    private final transient Files files;
    private final Div list = new Div();
    private final List<Line> lines = new ArrayList<>();

    PartnerFields(List<CentreSummary> centres, Files files) {
        super(
                UI.getCurrent().getTranslation("event.partners"),
                UI.getCurrent().getTranslation("event.form.partners.help"));
        this.centres = centres;
        this.files = files;
        list.addClassName("stack");
        var another = Buttons.quiet(Glyph.PLUS, getTranslation("event.form.partner.add"));
        another.addClickListener(click -> line(new Partner("", "", null)).centre.focus());
        var centre = new Div(another);
        centre.addClassName("cluster");
        with(list, centre);
    }

    void show(List<Partner> partners) {
        lines.clear();
        list.removeAll();
        partners.forEach(this::line);
    }

    private Line line(Partner partner) {
        var line = new Line(partner);
        lines.add(line);
        list.add(line);
        return line;
    }

    /** @throws InvalidInput while a logo is still on its way */
    List<Partner> typed() {
        return IntStream.range(0, lines.size())
                .mapToObj(at -> lines.get(at).typed(logo(at)))
                .toList();
    }

    private static String logo(int at) {
        return "partner." + at + ".logo";
    }

    Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        for (var at = 0; at < lines.size(); at++) {
            fields.put("partner." + at, lines.get(at).name);
            fields.put("partner." + at + ".url", lines.get(at).url);
            fields.put(logo(at), lines.get(at).logo);
        }
        return fields;
    }

    /** One partner. */
    private class Line extends Div {

        private final ComboBox<CentreSummary> centre = new ComboBox<>(getTranslation("event.form.partner.centre"));
        private final TextField name = new TextField(getTranslation("event.form.partner.name"));
        private final TextField url = new TextField(getTranslation("event.form.partner.url"));
        private final UploadField logo = new UploadField(
                        getTranslation("event.form.partner.logo"),
                        new Div(getTranslation("event.form.partner.logo.help")),
                        files)
                .ofPictures();

        Line(Partner partner) {
            addClassName("partner-line");
            centre.setItems(centres);
            centre.setItemLabelGenerator(CentreSummary::name);
            centre.setClearButtonVisible(true);
            centre.setWidthFull();
            name.setManualValidation(true);
            url.setManualValidation(true);
            url.setPlaceholder("https://");
            centre.addValueChangeListener(change -> others(change.getValue() == null));
            centre.setValue(partner.centre());
            if (partner.centre() == null) {
                name.setValue(partner.name());
                url.setValue(partner.url());
            }
            if (partner.logo() != null) {
                logo.took(new UploadField.Uploaded(partner.logo().token(), getTranslation("event.form.partner.logo")));
            }
            var remove = Buttons.icon(Glyph.TRASH, getTranslation("event.form.partner.remove"));
            remove.addClickListener(click -> {
                lines.remove(this);
                list.remove(this);
            });
            var pair = new Div(name, url);
            pair.addClassName("fields-two");
            var top = new Div(centre, remove);
            top.addClassName("partner-line-top");
            add(top, pair, logo);
        }

        private void others(boolean isOther) {
            name.setEnabled(isOther);
            url.setEnabled(isOther);
        }

        Partner typed(String field) {
            var chosen = centre.getValue();
            var file = logo.ready(field);
            var mark = file == null ? null : Partner.Logo.chosen(file.token());
            return chosen == null
                    ? new Partner(name.getValue(), url.getValue(), null, mark)
                    : Partner.of(chosen).with(mark);
        }
    }
}
