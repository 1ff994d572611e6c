package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.people.CentreSummary;

/** How many places each Cité has, and until when that counts. */
class QuotaFields extends FormSection {

    private final Map<Long, IntegerField> quotas = new LinkedHashMap<>();
    private final Paragraph sum = new Paragraph();
    private final transient Supplier<@Nullable Integer> whole;

    /** @param whole how many places there are in all, as it stands in the form now */
    QuotaFields(
            String title,
            String help,
            List<CentreSummary> cites,
            DateTimePicker released,
            Supplier<@Nullable Integer> whole) {
        super(title, help);
        this.whole = whole;
        var each = new PlacesField(getTranslation("signup.settings.each"));
        var fill = Buttons.plain(getTranslation("signup.settings.fill"));
        fill.addClickListener(click -> quotas.values().forEach(field -> field.setValue(each.getValue())));
        var line = new Div(each, fill);
        line.addClassName("search-line");
        var grid = new Div();
        grid.addClassName("quota-grid");
        for (var cite : cites) {
            var field = new PlacesField(cite.city());
            field.setAriaLabel(cite.name());
            field.addValueChangeListener(change -> count());
            quotas.put(cite.id(), field);
            grid.add(field);
        }
        sum.addClassName("muted");
        sum.getElement().setAttribute("aria-live", "polite");
        with(released, line, grid, sum);
    }

    void show(Map<Long, Integer> said) {
        quotas.forEach((cite, field) -> field.setValue(said.get(cite)));
        count();
    }

    Map<Long, Integer> typed() {
        var typed = new HashMap<Long, Integer>();
        quotas.forEach((cite, field) -> {
            if (field.getValue() != null) {
                typed.put(cite, field.getValue());
            }
        });
        return typed;
    }

    /** That the quotas add up to more than there are places is allowed, and told. */
    void count() {
        var together = quotas.values().stream()
                .map(IntegerField::getValue)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        var places = whole.get();
        sum.setText(
                together == 0
                        ? ""
                        : places != null && together > places
                                ? getTranslation("signup.settings.sum.over", together, places)
                                : getTranslation("signup.settings.sum", together));
    }

    Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        quotas.forEach((cite, field) -> fields.put("quota." + cite, field));
        return fields;
    }
}
