package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventEntry;
import org.ricdm.passerelle.people.CentreSummary;

/** Where people come together, and which centre receives them. */
class PlaceFields extends FormSection {

    private final TextField place = new TextField(getTranslation("event.place"));
    private final TextField address = new TextField(getTranslation("event.address"));
    private final TextField city = new TextField(getTranslation("event.city"));
    private final ComboBox<String> country = new ComboBox<>(getTranslation("event.country"));
    private final NumberField latitude = new NumberField(getTranslation("event.latitude"));
    private final NumberField longitude = new NumberField(getTranslation("event.longitude"));
    private final ComboBox<CentreSummary> host = new ComboBox<>(getTranslation("event.host"));
    private final transient List<CentreSummary> centres;

    PlaceFields(List<CentreSummary> centres, Language reader) {
        super(heading("event.where"), heading("event.form.where.help"));
        this.centres = centres;
        host.setItems(centres);
        host.setItemLabelGenerator(CentreSummary::name);
        host.setClearButtonVisible(true);
        host.setHelperText(getTranslation("event.form.host.help"));
        country.setItems(Arrays.stream(Locale.getISOCountries())
                .sorted((one, other) ->
                        EventDates.country(one, reader).compareToIgnoreCase(EventDates.country(other, reader)))
                .toList());
        country.setItemLabelGenerator(code -> EventDates.country(code, reader));
        country.setClearButtonVisible(true);
        latitude.setHelperText(getTranslation("event.form.coordinates.help"));
        for (var field : List.of(place, address, city)) {
            field.setManualValidation(true);
            field.setWidthFull();
        }
        latitude.setManualValidation(true);
        longitude.setManualValidation(true);
        host.setWidthFull();
        with(place, address).two(city, country).two(latitude, longitude).with(host);
    }

    private static String heading(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    void show(EventEntry.Place shown, @Nullable Long hostId) {
        place.setValue(shown.name());
        address.setValue(shown.address());
        city.setValue(shown.city());
        country.setValue(shown.country());
        latitude.setValue(shown.latitude());
        longitude.setValue(shown.longitude());
        host.setValue(centres.stream()
                .filter(centre -> hostId != null && centre.id() == hostId)
                .findFirst()
                .orElse(null));
    }

    EventEntry.Place typed() {
        return new EventEntry.Place(
                place.getValue(),
                address.getValue(),
                city.getValue(),
                country.getValue(),
                latitude.getValue(),
                longitude.getValue());
    }

    @Nullable
    Long host() {
        return host.getOptionalValue().map(CentreSummary::id).orElse(null);
    }

    Map<String, HasValidation> fields() {
        return Map.of("place", place, "address", address, "city", city, "latitude", latitude);
    }
}
