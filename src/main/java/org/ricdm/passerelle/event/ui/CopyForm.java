package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.CalendarWords;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.CopyEntry;
import org.ricdm.passerelle.event.CopyOffer;
import org.ricdm.passerelle.people.CentreSummary;

/** What is different in the next edition of an event: titles, first day, address, place. */
class CopyForm extends Div {

    private final Map<Language, TextField> titles = new EnumMap<>(Language.class);
    private final DatePicker firstDay = new DatePicker(getTranslation("event.form.firstDay"));
    private final TextField slug = new TextField(getTranslation("event.form.slug"));
    private final PlaceFields place;

    CopyForm(CopyOffer offer, List<CentreSummary> centres, Language reader) {
        addClassName("form");
        var proposed = offer.proposed();
        var section = new FormSection(getTranslation("event.copy.what"), getTranslation("event.copy.what.help"));
        Language.OF_THE_INTERFACE.stream()
                .filter(proposed.titles()::containsKey)
                .forEach(language -> {
                    var title = new TextField(
                            getTranslation("event.form.in", getTranslation("event.form.title"), language.ownName()));
                    title.setValue(proposed.titles().getOrDefault(language, ""));
                    title.setManualValidation(true);
                    title.setWidthFull();
                    titles.put(language, title);
                    section.with(title);
                });
        firstDay.setI18n(CalendarWords.ofThePage());
        firstDay.setManualValidation(true);
        firstDay.setValue(proposed.firstDay());
        firstDay.setHelperText(getTranslation("event.copy.firstDay.help"));
        slug.setValue(proposed.slug());
        slug.setHelperText(getTranslation("event.form.slug.help"));
        slug.setManualValidation(true);
        slug.setWidthFull();
        section.with(firstDay, slug);
        place = new PlaceFields(centres, reader);
        place.show(proposed.place(), proposed.hostCentreId());
        place.setVisible(offer.entry().mode().hasPlace());
        add(section, place);
    }

    /** @throws InvalidInput on {@code firstDay} when there is none */
    CopyEntry typed() {
        if (firstDay.isEmpty()) {
            throw InvalidInput.of("firstDay", "event.copy.error.day");
        }
        return new CopyEntry(
                slug.getValue().strip(),
                titles.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().getValue())),
                firstDay.getValue(),
                place.typed(),
                place.host());
    }

    void accept() {
        fields().values().forEach(field -> field.setInvalid(false));
    }

    void refuse(InvalidInput refused) {
        Problems.show(fields(), refused);
    }

    private Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>(place.fields());
        titles.forEach((language, title) -> fields.put("title." + language.code(), title));
        fields.put("firstDay", firstDay);
        fields.put("starts", firstDay);
        fields.put("ends", firstDay);
        fields.put("slug", slug);
        return fields;
    }
}
