package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.CalendarWords;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.call.CallSetup;
import org.ricdm.passerelle.event.call.CallSetup.OpenTo;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.ui.MomentField;

/** All that organisers say about their call. */
class CallForm extends Div {

    private final MomentField opens;
    private final MomentField closes;
    private final DatePicker reviewBy = new DatePicker(getTranslation("call.settings.reviewBy"));
    private final CheckboxGroup<SessionKind> formats = new CheckboxGroup<>(getTranslation("call.settings.formats"));
    private final Checkbox guests = new Checkbox(getTranslation("call.settings.guests"));
    private final Map<Language, TextArea> texts = new EnumMap<>(Language.class);
    private final Map<Language, Details> folds = new EnumMap<>(Language.class);
    private final Language main;

    CallForm(EventBrief event, Language reader) {
        addClassName("form");
        this.main = event.language();
        var zone = getTranslation("call.settings.zone", EventDates.zone(event.zone(), reader));
        opens = new MomentField(getTranslation("call.settings.opens"), event.zone());
        closes = new MomentField(getTranslation("call.settings.closes"), event.zone());
        opens.setHelperText(zone);
        closes.setHelperText(zone);
        reviewBy.setI18n(CalendarWords.ofThePage());
        reviewBy.setHelperText(getTranslation("call.settings.reviewBy.help"));
        reviewBy.setManualValidation(true);
        reviewBy.setWidthFull();
        formats.setItems(CallSetup.FORMATS);
        formats.setItemLabelGenerator(kind -> getTranslation(kind.wordKey()));
        formats.setManualValidation(true);
        guests.setHelperText(getTranslation("call.settings.guests.help"));
        var said = new FormSection(getTranslation("call.settings.text"), getTranslation("call.settings.text.help"));
        Language.OF_THE_INTERFACE.forEach(language -> said.with(text(language)));
        add(
                new FormSection(getTranslation("call.settings.window"), getTranslation("call.settings.window.help"))
                        .with(opens, closes, reviewBy),
                new FormSection(getTranslation("call.settings.what"), getTranslation("call.settings.what.help"))
                        .with(formats, guests),
                said);
    }

    private Details text(Language language) {
        var area =
                new TextArea(getTranslation("event.form.in", getTranslation("call.settings.text"), language.ownName()));
        area.setMinRows(5);
        area.setWidthFull();
        area.setManualValidation(true);
        var fold = new Details(language.ownName(), area);
        texts.put(language, area);
        folds.put(language, fold);
        return fold;
    }

    void show(CallSetup setup) {
        opens.setValue(setup.opens());
        closes.setValue(setup.closes());
        reviewBy.setValue(setup.reviewBy());
        formats.setValue(setup.formats());
        guests.setValue(setup.guests() == OpenTo.EVERYBODY);
        texts.forEach((language, area) -> {
            area.setValue(setup.texts().getOrDefault(language, ""));
            fold(language).setOpened(language == main || !area.isEmpty());
        });
    }

    CallSetup typed() {
        var said = new EnumMap<Language, String>(Language.class);
        texts.forEach((language, area) -> said.put(language, area.getValue()));
        return new CallSetup(
                opens.getValue(),
                closes.getValue(),
                reviewBy.getValue(),
                Set.copyOf(formats.getValue()),
                guests.getValue() ? OpenTo.EVERYBODY : OpenTo.MEMBERS,
                said);
    }

    void accept() {
        fields().values().forEach(field -> field.setInvalid(false));
    }

    /** Says beside each field what is wrong with it, unfolds its language, and says the rest below. */
    void refuse(InvalidInput refused) {
        refused.problems()
                .forEach(problem -> texts.keySet().stream()
                        .filter(language -> problem.field().equals("text." + language.code())
                                || (problem.field().equals("text") && language == main))
                        .forEach(language -> fold(language).setOpened(true)));
        var fields = fields();
        Problems.show(fields, refused);
        Problems.besideNone(fields, refused, this);
    }

    private Details fold(Language language) {
        return Objects.requireNonNull(folds.get(language));
    }

    private Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        fields.put("opens", opens);
        fields.put("closes", closes);
        fields.put("reviewBy", reviewBy);
        fields.put("formats", formats);
        texts.forEach((language, area) -> fields.put("text." + language.code(), area));
        var first = texts.get(main);
        if (first != null) {
            fields.put("text", first);
        }
        return fields;
    }
}
